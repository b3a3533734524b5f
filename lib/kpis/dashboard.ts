import { easy, type RatingKind, recommendation, satisfied } from "./answers";
import { conversionShare, type WindowCounts } from "./conversion";
import type { DashboardCounts, MeasuredStage, PeriodName, Target } from "./counts/model";
import { activeOf, goalFor, histogramOf, windowsOf } from "./counts/pick";
import {
  answerShare,
  customerShare,
  type Estimate,
  meanEmotion,
  netPromoterScore,
} from "./estimates";
import { type FunnelRow, funnelOf, journeyOf } from "./funnel";
import { type StageGoal, stageGoals } from "./goals";
import { type Tile, type TileKpi, type TileScope, tilesOf } from "./tiles";
import { type Calibration, calibrationOf, type Verdict, verdictOf } from "./verdicts";

export type StageFigures = MeasuredStage & {
  satisfaction: Estimate;
  satisfactionBefore: Estimate;
  /** Goals of this stage, by figure. */
  targets: Target[];
  /** Where its figures stand to those goals. */
  goals: StageGoal[];
  /** The goal of its satisfaction, in percent. */
  target: number | null;
  nps: Estimate;
  ces: Estimate;
  emotion: Estimate;
  /** What answers say about the expected emotion; null where nothing is expected. */
  verdict: Verdict | null;
  feedback: number;
  feedbackBefore: number;
  entered: number;
  enteredBefore: number;
  /** Customers with an event here in the period, new or not. */
  active: number;
  activeBefore: number;
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
  calibration: Calibration;
};

/** Everything the dashboard shows, from counts. */
export function figuresOf(counts: DashboardCounts, scope: TileScope): Figures {
  const stages = counts.stages.map((stage, index) => stageFigures(counts, stage, index));
  return {
    tiles: tilesOf(counts, scope),
    stages,
    calibration: calibrationOf(stages),
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
  const nothing = { n: 0, sum: 0, sumOfSquares: 0 };
  const moments = counts.emotions.find((row) => row.stageId === stage.id) ?? nothing;
  const emotion = meanEmotion(moments);
  return {
    ...stage,
    satisfaction: answerShare(satisfied(now("csat"))),
    satisfactionBefore: answerShare(satisfied(histogramOf(counts, stage.id, "before", "csat"))),
    targets: counts.targets.filter(({ stageId }) => stageId === stage.id),
    goals: stageGoals(counts, stage.id, isLast),
    target: goalFor(counts, stage.id, "satisfaction")?.value ?? null,
    nps: netPromoterScore(recommendation(now("nps"))),
    ces: answerShare(easy(now("ces"))),
    emotion,
    verdict: verdictOf(stage.expected, emotion, moments),
    feedback: feedback("now"),
    feedbackBefore: feedback("before"),
    entered: windows.closed + windows.open,
    enteredBefore: before.closed + before.open,
    active: activeOf(counts, stage.id, "now"),
    activeBefore: activeOf(counts, stage.id, "before"),
    windows,
    conversion: isLast ? null : customerShare(conversionShare(windows)),
  };
}
