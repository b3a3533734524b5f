import { share, wilsonInterval } from "@/lib/stats/shares";
import type { WindowCounts } from "./conversion";
import type { DashboardCounts, MeasuredStage, PeriodName } from "./counts/model";
import { chainOf } from "./counts/pick";

/** Customers of ended windows who came as far as this stage, and those still on their way. */
export type FunnelRow = {
  id: string;
  title: string;
  count: number;
  /** Of the stage before, 0 to 1; null for the first one and where nothing is closed. */
  rate: number | null;
  /** Wilson's 95 % interval of the rate. */
  low: number | null;
  high: number | null;
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

/** How far customers came in order: each stage with its share of the one before. */
export function funnelOf(counts: DashboardCounts): FunnelRow[] {
  const rows = counts.stages.map((stage) => ({ stage, ...chainOf(counts, stage.id, "now") }));
  const rates = rows.map(({ closed }, index) => {
    const counts = { hits: closed, total: rows[index - 1]?.closed ?? 0 };
    const { low = null, high = null } = wilsonInterval(counts) ?? {};
    return { rate: share(counts), low, high };
  });
  const worst = Math.min(...rates.flatMap(({ rate }) => rate ?? []));
  return rows.map(({ stage, closed, open }, index) => {
    const { rate = null, low = null, high = null } = rates[index] ?? {};
    const isWeak = rate !== null && rate === worst && rows.length > 2;
    return { id: stage.id, title: stage.title, count: closed, rate, low, high, open, isWeak };
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
