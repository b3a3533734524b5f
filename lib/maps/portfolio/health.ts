import { type MapState, type StageKind, stageKinds } from "@/db/enums";
import { byOrder, type Ordered } from "@/lib/core/order";
import { answerShare, type Estimate, meanEmotion } from "@/lib/kpis/estimates";
import type { Moments } from "@/lib/stats/means";
import type { Share } from "@/lib/stats/shares";

type MapRow = { id: string; title: string; state: MapState; updatedAt: Date };
type StageRow = Ordered & { mapId: string; title: string; kind: StageKind; color: number };
type StepRow = Ordered & { mapId: string; stageId: string; meanTenths: number | null };
export type PortfolioRows = {
  maps: readonly MapRow[];
  stages: readonly StageRow[];
  steps: readonly StepRow[];
  feelings: readonly (Moments & { mapId: string; stageId: string })[];
  satisfied: readonly { mapId: string; stageId: string; hits: number; total: number }[];
  pains: readonly { mapId: string; open: number; serious: number }[];
  covered: readonly { mapId: string; stages: number; touched: number; asked: number }[];
};

/** A map as the portfolio shows it: what was expected, what was measured, and what is missing. */
export type PortfolioMap = MapRow & {
  colors: number[];
  /** expected feeling of each step from left to right, -2 to 2; null where nobody has set one */
  expected: (number | null)[];
  /** measured feeling of each stage at its middle, counted in steps from the left */
  measured: { at: number; value: number }[];
  /** share of satisfied answers of the last year, percent with its interval */
  satisfaction: Estimate;
  /** the same of all its stages of a kind, by the kinds it has in their usual order */
  kinds: { kind: StageKind; satisfaction: Estimate }[];
  painPoints: { open: number; serious: number };
  coverage: { stages: number; touched: number; asked: number };
};

/** Puts the rows of many maps together, in the order of `maps`. */
export function portfolioOf(rows: PortfolioRows): PortfolioMap[] {
  return rows.maps.map((map) => {
    const of = <Row extends { mapId: string }>(list: readonly Row[]) =>
      list.filter((row) => row.mapId === map.id);
    const stages = of(rows.stages).toSorted(byOrder);
    const steps = of(rows.steps);
    const satisfied = of(rows.satisfied);
    const [pains] = of(rows.pains);
    const [covered] = of(rows.covered);
    const curve = curveOf(stages, steps, of(rows.feelings));
    return {
      ...map,
      colors: stages.map((stage) => stage.color),
      ...curve,
      satisfaction: answerShare(together(satisfied)),
      kinds: kindsOf(stages, satisfied),
      painPoints: { open: pains?.open ?? 0, serious: pains?.serious ?? 0 },
      coverage: {
        stages: covered?.stages ?? 0,
        touched: covered?.touched ?? 0,
        asked: covered?.asked ?? 0,
      },
    };
  });
}

function kindsOf(stages: readonly StageRow[], satisfied: PortfolioRows["satisfied"]) {
  return stageKinds.flatMap((kind) => {
    const ids = new Set(stages.flatMap((stage) => (stage.kind === kind ? stage.id : [])));
    if (ids.size === 0) return [];
    const own = satisfied.filter(({ stageId }) => ids.has(stageId));
    return [{ kind, satisfaction: answerShare(together(own)) }];
  });
}

const together = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { hits, total }) => ({ hits: sum.hits + hits, total: sum.total + total }), {
    hits: 0,
    total: 0,
  });

function curveOf(
  stages: readonly StageRow[],
  steps: readonly StepRow[],
  feelings: PortfolioRows["feelings"],
) {
  const expected: (number | null)[] = [];
  const measured: PortfolioMap["measured"] = [];
  for (const stage of stages) {
    const own = steps.filter((step) => step.stageId === stage.id).toSorted(byOrder);
    const moments = feelings.find((row) => row.stageId === stage.id);
    const value = moments ? meanEmotion(moments).value : null;
    if (value !== null && own.length > 0)
      measured.push({ at: expected.length + own.length / 2, value });
    expected.push(...own.map(({ meanTenths }) => (meanTenths === null ? null : meanTenths / 10)));
  }
  return { expected, measured };
}
