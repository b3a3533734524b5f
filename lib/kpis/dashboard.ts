import { easy, type RatingKind, recommendation, satisfied } from "./answers";
import { conversionShare, type WindowCounts } from "./conversion";
import type { DashboardCounts, MeasuredStage, PeriodName } from "./counts/model";
import { histogramOf, targetOf, windowsOf } from "./counts/pick";
import {
  answerShare,
  customerShare,
  type Estimate,
  meanEmotion,
  netPromoterScore,
} from "./estimates";
import { type FunnelRow, funnelOf, journeyOf } from "./funnel";
import { type Tile, type TileKpi, tilesOf } from "./tiles";

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

export type Figures = {
  tiles: Record<TileKpi, Tile>;
  stages: StageFigures[];
  funnel: FunnelRow[];
  /** Windows of the first stage: what the conversion tile rests on. */
  journey: WindowCounts;
};

/** Everything the dashboard shows, from counts. `buckets` is the number of weeks of a spark. */
export function figuresOf(counts: DashboardCounts, buckets: number): Figures {
  return {
    tiles: tilesOf(counts, buckets),
    stages: counts.stages.map((stage, index) => stageFigures(counts, stage, index)),
    funnel: funnelOf(counts),
    journey: journeyOf(counts, "now"),
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
