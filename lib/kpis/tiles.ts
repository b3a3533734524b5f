import { sampleSizeForDifference, sampleSizeForShare } from "@/lib/stats/sample-size";
import type { Share } from "@/lib/stats/shares";
import {
  addHistograms,
  easy,
  type Histogram,
  type RatingKind,
  recommendation,
  satisfied,
} from "./answers";
import { changeOfAnswers, changeOfCustomers, changeOfRecommendation } from "./changes";
import { conversionShare } from "./conversion";
import type { DashboardCounts, PeriodName, Target } from "./counts/model";
import {
  bucketOf,
  chainBucketOf,
  goalFor,
  histogramOf,
  isLastStage,
  orderBucketOf,
  repeatOf,
  windowsOf,
} from "./counts/pick";
import { type ShownChange, shownChanges } from "./display";
import { answerShare, customerShare, type Estimate, netPromoterScore } from "./estimates";
import { goalOf, journeyOf } from "./funnel";
import { type MixWarning, mixWarning, type Part } from "./mix";

export const tileKpis = ["satisfaction", "conversion", "repeat-purchase", "nps", "ces"] as const;
export type TileKpi = (typeof tileKpis)[number];

/** One figure of the top row. `target` has the unit of the figure. */
export type Tile = {
  estimate: Estimate;
  change: ShownChange;
  target: Target | null;
  /** By weeks, oldest first. */
  spark: Estimate[];
  /** Where the comparison misleads, because other personas were counted than before. */
  mix: MixWarning | null;
  /** Cases that would give the figure to ± 5 points (NPS: ± 10). */
  needed: number;
};

const nobody: Share = { hits: 0, total: 0 };

/** How many weeks a spark has, and which stage the row is about; null for the whole journey. */
export type TileScope = { buckets: number; stageId: string | null };

/** The top row. */
export function tilesOf(counts: DashboardCounts, scope: TileScope): Record<TileKpi, Tile> {
  const { buckets, stageId } = scope;
  const now = wholeOf(counts, "now", stageId);
  const before = wholeOf(counts, "before", stageId);
  const rated = (bucket: number, kind: RatingKind) => bucketOf(counts, bucket, { kind, stageId });
  const changes = shownChanges<TileKpi>({
    satisfaction: changeOfAnswers(now.satisfaction, before.satisfaction),
    conversion: changeOfCustomers(now.conversion, before.conversion),
    "repeat-purchase": changeOfCustomers(now.repeatPurchase, before.repeatPurchase),
    nps: changeOfRecommendation(now.nps, before.nps),
    ces: changeOfAnswers(now.ces, before.ces),
  });
  const tile = (kpi: TileKpi, estimate: Estimate, ofBucket: (bucket: number) => Estimate) => ({
    estimate,
    change: changes[kpi],
    target: goalFor(counts, stageId, kpi),
    spark: sparkOf(buckets, ofBucket),
    mix: null,
    needed: neededFor(estimate.value === null ? null : estimate.value / 100),
  });
  const isConverting = stageId === null;
  return {
    satisfaction: {
      ...tile("satisfaction", answerShare(now.satisfaction), (bucket) =>
        answerShare(satisfied(rated(bucket, "csat"))),
      ),
      mix: mixWarning(satisfactionParts(counts, stageId)),
    },
    conversion: {
      ...tile("conversion", customerShare(now.conversion), (bucket) =>
        customerShare(isLastStage(counts, stageId) ? nobody : chainBucketOf(counts, bucket)),
      ),
      mix: isConverting ? mixWarning(conversionParts(counts)) : null,
    },
    "repeat-purchase": tile("repeat-purchase", customerShare(now.repeatPurchase), (bucket) =>
      customerShare(orderBucketOf(counts, bucket)),
    ),
    nps: {
      ...tile("nps", netPromoterScore(now.nps), (bucket) =>
        netPromoterScore(recommendation(rated(bucket, "nps"))),
      ),
      needed: sampleSizeForDifference(0.1, usualOpinions),
    },
    ces: tile("ces", answerShare(now.ces), (bucket) => answerShare(easy(rated(bucket, "ces")))),
  };
}

/** Half promoters, a fifth detractors: how opinions spread until the own ones are known. */
const usualOpinions = { plus: 0.5, minus: 0.2 };

const neededFor = (fraction: number | null): number =>
  sampleSizeForShare(0.05, fraction === null ? 0.5 : Math.min(0.95, Math.max(0.05, fraction)));

/** The counts of one period, of a stage or of the whole journey. */
function wholeOf(counts: DashboardCounts, period: PeriodName, stageId: string | null) {
  const stages = counts.stages.filter(({ id }) => stageId === null || id === stageId);
  const answers = (kind: RatingKind) =>
    addHistograms(...stages.map((stage) => histogramOf(counts, stage.id, period, kind)));
  const windows = stageId === null ? journeyOf(counts, period) : windowsOf(counts, stageId, period);
  return {
    satisfaction: satisfied(answers("csat")),
    nps: recommendation(answers("nps")),
    ces: easy(answers("ces")),
    conversion: isLastStage(counts, stageId) ? nobody : conversionShare(windows),
    repeatPurchase: repeatOf(counts, period),
  };
}

function satisfactionParts(counts: DashboardCounts, stageId: string | null): Part[] {
  const rows = counts.answers.filter(
    (row) => row.kind === "csat" && (stageId === null || row.stageId === stageId),
  );
  return personasOf(rows).map((personaId) => {
    const of = (period: PeriodName): Histogram =>
      rows.filter((row) => row.personaId === personaId && row.period === period);
    return { now: satisfied(of("now")), before: satisfied(of("before")) };
  });
}

function conversionParts(counts: DashboardCounts): Part[] {
  const [first] = counts.stages;
  const goal = goalOf(counts.stages);
  return personasOf(counts.chain).map((personaId) => {
    const own = counts.chain.filter((row) => row.personaId === personaId);
    const closed = (period: PeriodName, id: string | undefined) =>
      own.find((row) => row.period === period && row.stageId === id)?.closed ?? 0;
    const of = (period: PeriodName): Share => ({
      hits: closed(period, goal?.id),
      total: closed(period, first?.id),
    });
    return { now: of("now"), before: of("before") };
  });
}

const personasOf = (rows: readonly { personaId: string | null }[]) => [
  ...new Set(rows.map(({ personaId }) => personaId)),
];

/** Figures of the buckets, oldest first. */
const sparkOf = (buckets: number, estimateOf: (bucket: number) => Estimate) =>
  Array.from({ length: buckets }, (_, index) => estimateOf(buckets - 1 - index));
