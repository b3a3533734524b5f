import { addHistograms, easy, type RatingKind, recommendation, satisfied } from "./answers";
import { changeOfAnswers, changeOfCustomers, changeOfRecommendation } from "./changes";
import { conversionShare } from "./conversion";
import type { DashboardCounts, PeriodName } from "./counts/model";
import { bucketOf, chainBucketOf, histogramOf, repeatOf, targetOf } from "./counts/pick";
import { type ShownChange, shownChanges } from "./display";
import { answerShare, customerShare, type Estimate, netPromoterScore } from "./estimates";
import { journeyOf } from "./funnel";

export const tileKpis = ["satisfaction", "conversion", "repeat-purchase", "nps", "ces"] as const;
export type TileKpi = (typeof tileKpis)[number];

/** One figure of the top row. `target` has the unit of the figure. */
export type Tile = {
  estimate: Estimate;
  change: ShownChange;
  target: number | null;
  /** By weeks, oldest first; null where too little was known. */
  spark: (number | null)[];
};

/** The top row. `buckets` is the number of weeks of a spark. */
export function tilesOf(counts: DashboardCounts, buckets: number): Record<TileKpi, Tile> {
  const now = wholeOf(counts, "now");
  const before = wholeOf(counts, "before");
  const changes = shownChanges<TileKpi>({
    satisfaction: changeOfAnswers(now.satisfaction, before.satisfaction),
    conversion: changeOfCustomers(now.conversion, before.conversion),
    "repeat-purchase": changeOfCustomers(now.repeatPurchase, before.repeatPurchase),
    nps: changeOfRecommendation(now.nps, before.nps),
    ces: changeOfAnswers(now.ces, before.ces),
  });
  const tile = (kpi: TileKpi, estimate: Estimate, ofBucket?: (bucket: number) => Estimate) => ({
    estimate,
    change: changes[kpi],
    target: targetOf(counts, null, kpi),
    spark: ofBucket ? sparkOf(buckets, ofBucket) : [],
  });
  return {
    satisfaction: tile("satisfaction", answerShare(now.satisfaction), (bucket) =>
      answerShare(satisfied(bucketOf(counts, bucket, "csat"))),
    ),
    conversion: tile("conversion", customerShare(now.conversion), (bucket) =>
      customerShare(chainBucketOf(counts, bucket)),
    ),
    "repeat-purchase": tile("repeat-purchase", customerShare(now.repeatPurchase)),
    nps: tile("nps", netPromoterScore(now.nps), (bucket) =>
      netPromoterScore(recommendation(bucketOf(counts, bucket, "nps"))),
    ),
    ces: tile("ces", answerShare(now.ces)),
  };
}

/** The counts of the whole journey in one period. */
function wholeOf(counts: DashboardCounts, period: PeriodName) {
  const answers = (kind: RatingKind) =>
    addHistograms(...counts.stages.map((stage) => histogramOf(counts, stage.id, period, kind)));
  return {
    satisfaction: satisfied(answers("csat")),
    nps: recommendation(answers("nps")),
    ces: easy(answers("ces")),
    conversion: conversionShare(journeyOf(counts, period)),
    repeatPurchase: repeatOf(counts, period),
  };
}

/** Values of the buckets, oldest first. */
const sparkOf = (buckets: number, estimateOf: (bucket: number) => Estimate) =>
  Array.from({ length: buckets }, (_, index) => estimateOf(buckets - 1 - index).value);
