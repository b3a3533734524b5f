import { addHistograms, easy, type RatingKind, recommendation, satisfied } from "./answers";
import { changeOfAnswers, changeOfCustomers, changeOfRecommendation } from "./changes";
import { conversionShare, type WindowCounts } from "./conversion";
import type { DashboardCounts, MeasuredStage, PeriodName } from "./counts/model";
import {
  bucketOf,
  chainBucketOf,
  chainOf,
  histogramOf,
  repeatOf,
  targetOf,
  windowsOf,
} from "./counts/pick";
import { type ShownChange, shownChanges } from "./display";
import {
  answerShare,
  customerShare,
  type Estimate,
  meanEmotion,
  netPromoterScore,
} from "./estimates";

export const tileKpis = ["satisfaction", "conversion", "repeat-purchase", "nps", "ces"] as const;
export type TileKpi = (typeof tileKpis)[number];

/** One figure of the top row. `target` has the unit of the figure. */
type Tile = {
  estimate: Estimate;
  change: ShownChange;
  target: number | null;
  /** By weeks, oldest first; null where too little was known. */
  spark: (number | null)[];
};

export type StageFigures = MeasuredStage & {
  satisfaction: Estimate;
  satisfactionBefore: Estimate;
  target: number | null;
  nps: Estimate;
  ces: Estimate;
  emotion: Estimate;
  feedback: number;
  feedbackBefore: number;
  entered: number;
  enteredBefore: number;
  windows: WindowCounts;
  /** Null for the last stage: nothing follows. */
  conversion: Estimate | null;
};

/** Customers of ended windows who came as far as this stage, and those still on their way. */
type FunnelRow = {
  id: string;
  title: string;
  count: number;
  rate: number | null;
  open: number;
  isWeak: boolean;
};

export type Figures = {
  tiles: Record<TileKpi, Tile>;
  stages: StageFigures[];
  funnel: FunnelRow[];
  /** Windows of the first stage: what the conversion tile rests on. */
  journey: WindowCounts;
};

/** The stage that means "bought": the last of kind purchase or conversion, else decision, else the end. */
export function goalOf<Stage extends Pick<MeasuredStage, "kind">>(stages: Stage[]): Stage | null {
  if (stages.length < 2) return null;
  const bought = stages.findLast(({ kind }) => kind === "purchase" || kind === "conversion");
  const decided = stages.findLast(({ kind }) => kind === "decision");
  const goal = bought ?? decided ?? stages.at(-1) ?? null;
  return goal === stages[0] ? (stages.at(-1) ?? null) : goal;
}

/** Everything the dashboard shows, from counts. `buckets` is the number of weeks of a spark. */
export function figuresOf(counts: DashboardCounts, buckets: number): Figures {
  return {
    tiles: tilesOf(counts, buckets),
    stages: counts.stages.map((stage, index) => stageFigures(counts, stage, index)),
    funnel: funnelOf(counts),
    journey: journeyOf(counts, "now"),
  };
}

function tilesOf(counts: DashboardCounts, buckets: number): Record<TileKpi, Tile> {
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

function stageFigures(counts: DashboardCounts, stage: MeasuredStage, index: number): StageFigures {
  const now = (kind: RatingKind) => histogramOf(counts, stage.id, "now", kind);
  const windows = windowsOf(counts, stage.id, "now");
  const before = windowsOf(counts, stage.id, "before");
  const isLast = index === counts.stages.length - 1;
  const feedback = (period: PeriodName) =>
    counts.feedback.find((row) => row.stageId === stage.id && row.period === period)?.count ?? 0;
  return {
    ...stage,
    satisfaction: answerShare(satisfied(now("csat"))),
    satisfactionBefore: answerShare(satisfied(histogramOf(counts, stage.id, "before", "csat"))),
    target: targetOf(counts, stage.id, "satisfaction"),
    nps: netPromoterScore(recommendation(now("nps"))),
    ces: answerShare(easy(now("ces"))),
    emotion: meanEmotion(
      counts.emotions.find((row) => row.stageId === stage.id) ?? { n: 0, sum: 0, sumOfSquares: 0 },
    ),
    feedback: feedback("now"),
    feedbackBefore: feedback("before"),
    entered: windows.closed + windows.open,
    enteredBefore: before.closed + before.open,
    windows,
    conversion: isLast ? null : customerShare(conversionShare(windows)),
  };
}

function funnelOf(counts: DashboardCounts): FunnelRow[] {
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

function journeyOf(counts: DashboardCounts, period: PeriodName): WindowCounts {
  const start = chainOf(counts, counts.stages[0]?.id, period);
  const goal = chainOf(counts, goalOf(counts.stages)?.id, period);
  return {
    closed: start.closed,
    converted: goal.closed,
    open: start.open,
    openConverted: goal.open,
  };
}

/** Values of the buckets, oldest first. */
const sparkOf = (buckets: number, estimateOf: (bucket: number) => Estimate) =>
  Array.from({ length: buckets }, (_, index) => estimateOf(buckets - 1 - index).value);
