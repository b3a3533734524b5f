import type { Kpi, StageKind } from "@/db/enums";
import type { Moments } from "@/lib/stats/means";
import type { RatingKind } from "../answers";
import type { ConversionWindow, WindowCounts } from "../conversion";
import type { Period } from "../periods";

/** Which of the two compared periods a count belongs to. */
export type PeriodName = "now" | "before";

export type MeasuredStage = {
  id: string;
  title: string;
  color: number;
  kind: StageKind;
  /** Mean of what the team expects on its steps, −2 … +2; null where nobody has said. */
  expected: number | null;
};

/** What is asked of the database. */
export type CountRequest = {
  mapId: string;
  period: Period;
  previous: Period;
  /** First calendar day that may still have running windows; null without a window. */
  firstOpenDay: string | null;
  window: ConversionWindow;
  timeZone: string;
  /** The zone of what is folded by day. */
  dayZone: string;
  personaId: string | null;
  channelId: string | null;
  touchpointId: string | null;
};

export type AnswerCount = {
  stageId: string;
  period: PeriodName;
  personaId: string | null;
  kind: RatingKind;
  score: number;
  count: number;
};
export type EntryCount = WindowCounts & { stageId: string; period: PeriodName };
/** Customers of the first stage who came as far as this stage, in order and within the window. */
export type ChainCount = {
  stageId: string;
  period: PeriodName;
  personaId: string | null;
  closed: number;
  open: number;
};
/** Customers with an event in this stage in the period, each once. */
export type ActiveCount = { stageId: string; period: PeriodName; customers: number };
export type OrderCount = { period: PeriodName; buyers: number; repeaters: number };
/** Orders in one currency; amounts in minor units. */
export type MoneyCount = {
  period: PeriodName;
  currency: string | null;
  buyers: number;
  orders: number;
  /** Orders with an amount. */
  priced: number;
  amount: number;
};
/** Of some buyers of the period, or all: sums and sums of squares in one currency. */
export type MoneySpread = Omit<MoneyCount, "period"> & {
  /** Sum over buyers of the square of their orders. */
  ordersSquared: number;
  amountSquared: number;
};
export type FeedbackCount = { stageId: string; period: PeriodName; count: number };
/** `bucket` counts back from the last one of the period, which is 0. */
export type AnswerBucket = {
  bucket: number;
  stageId: string;
  kind: RatingKind;
  score: number;
  count: number;
};
export type ChainBucket = { bucket: number; entered: number; converted: number };
export type OrderBucket = { bucket: number; buyers: number; repeaters: number };
export type Target = {
  stageId: string | null;
  kpi: Kpi;
  value: number;
  ownerId: string | null;
  dueOn: string | null;
};

/** Everything the dashboard is computed from. Only counts: dividing is done elsewhere. */
export type DashboardCounts = {
  stages: MeasuredStage[];
  answers: AnswerCount[];
  emotions: (Moments & { stageId: string })[];
  feedback: FeedbackCount[];
  entries: EntryCount[];
  chain: ChainCount[];
  active: ActiveCount[];
  orders: readonly OrderCount[];
  answerBuckets: AnswerBucket[];
  chainBuckets: ChainBucket[];
  orderBuckets: readonly OrderBucket[];
  targets: Target[];
};
