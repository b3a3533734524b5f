import type { WindowCounts } from "./conversion";
import type { DashboardCounts, MeasuredStage, PeriodName } from "./counts/model";
import { chainOf } from "./counts/pick";

/** Customers of ended windows who came as far as this stage, and those still on their way. */
export type FunnelRow = {
  id: string;
  title: string;
  count: number;
  rate: number | null;
  open: number;
  isWeak: boolean;
};

/** The stage that means "bought": the last of kind purchase or conversion, else decision, else the end. */
export function goalOf<Stage extends Pick<MeasuredStage, "kind">>(stages: Stage[]): Stage | null {
  if (stages.length < 2) return null;
  const bought = stages.findLast(({ kind }) => kind === "purchase" || kind === "conversion");
  const decided = stages.findLast(({ kind }) => kind === "decision");
  const goal = bought ?? decided ?? stages.at(-1) ?? null;
  return goal === stages[0] ? (stages.at(-1) ?? null) : goal;
}

export function funnelOf(counts: DashboardCounts): FunnelRow[] {
  const rows = counts.stages.map((stage) => ({ stage, ...chainOf(counts, stage.id, "now") }));
  const rates = rows.map((row, index) => {
    const before = rows[index - 1]?.closed ?? 0;
    return index > 0 && before > 0 ? row.closed / before : null;
  });
  const worst = Math.min(...rates.filter((rate) => rate !== null));
  return rows.map(({ stage, closed, open }, index) => {
    const rate = rates[index] ?? null;
    const isWeak = rate !== null && rate === worst && rows.length > 2;
    return { id: stage.id, title: stage.title, count: closed, rate, open, isWeak };
  });
}

/** The counts from the first stage to the goal. */
export function journeyOf(counts: DashboardCounts, period: PeriodName): WindowCounts {
  const start = chainOf(counts, counts.stages[0]?.id, period);
  const goal = chainOf(counts, goalOf(counts.stages)?.id, period);
  return {
    closed: start.closed,
    converted: goal.closed,
    open: start.open,
    openConverted: goal.open,
  };
}
