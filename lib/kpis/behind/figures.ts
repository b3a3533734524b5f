import { z } from "zod";
import { id } from "@/lib/core/ids";
import { repeatWindows } from "../details/cohorts";
import { dashboardInput, day } from "../input";

const answers = z.strictObject({
  kind: z.literal("answers"),
  question: z.enum(["csat", "nps", "ces", "any"]),
  stageId: id.nullable(),
});
/**
 * `closed`: whoever a rate rests on, because their time to go on has ended; `moved`: everybody of the
 * period who has come to the next stage, whatever it took.
 */
const customers = z.strictObject({
  kind: z.literal("customers"),
  which: z.enum(["entered", "closed", "converted", "lost", "open", "moved"]),
  /** Null asks for the whole journey: from the first stage to the goal. */
  stageId: id.nullable(),
});
/** A step of the funnel: who reached the stage in order, or came to the one before and no further. */
const chain = z.strictObject({
  kind: z.literal("chain"),
  which: z.enum(["reached", "lost"]),
  stageId: id,
});
/** With a currency, null for orders without an amount: the buyers of those orders, wherever their first one was. */
const buyers = z.strictObject({
  kind: z.literal("buyers"),
  which: z.enum(["all", "repeaters"]),
  currency: z.string().length(3).nullable().optional(),
});
/** First-time buyers of a month with an ended window who ordered again within it. */
const buyerCohort = z.strictObject({
  kind: z.literal("buyer-cohort"),
  month: day,
  days: z.literal(repeatWindows),
});
/** Newcomers of a month, active so many months later. */
const cohort = z.strictObject({
  kind: z.literal("cohort"),
  month: day,
  later: z.int().min(0).max(24),
});
/** Customers with events of a stage in the period; a null channel asks for those of none. */
const visits = z.strictObject({
  kind: z.literal("visits"),
  stageId: id,
  channelId: id.nullable().optional(),
});
/** Moves that arrived in the period: left out is any place, a null `fromId` the beginning. */
const moves = z.strictObject({
  kind: z.literal("moves"),
  between: z.enum(["stage", "channel", "touchpoint"]),
  fromId: id.nullable().optional(),
  toId: id.optional(),
  /** Only those after which the journey went no further. */
  isEnd: z.boolean().default(false),
});
/** Feedback of the period: all, that which was responded to, or that which is closed. */
const items = z.strictObject({
  kind: z.literal("items"),
  which: z.enum(["all", "response", "resolution"]),
  stageId: id,
});

/** Which cases of a figure somebody asks to see. */
export const behindFigure = z.discriminatedUnion("kind", [
  answers,
  items,
  customers,
  chain,
  buyers,
  buyerCohort,
  cohort,
  visits,
  moves,
]);
export type BehindFigure = z.input<typeof behindFigure>;
export type WantedFigure = z.output<typeof behindFigure>;

export const pageSize = 25;

export const behindInput = z.strictObject({
  of: dashboardInput,
  figure: behindFigure,
  page: z.int().min(0).max(400).default(0),
});

export type BehindInput = z.input<typeof behindInput>;

/** An answer behind a figure. */
export type BehindAnswer = {
  id: string;
  kind: "csat" | "csat3" | "csat7" | "nps" | "ces" | "ces5";
  score: number;
  text: string | null;
  stage: string;
  at: string;
  itemId: string | null;
};
/** Feedback behind a figure; `seconds` until it was responded to or closed. */
export type BehindItem = {
  id: string;
  text: string;
  stage: string;
  at: string;
  seconds: number | null;
};
/**
 * A customer behind a figure; `at` when they entered, first ordered or were last seen doing it,
 * `until` when they went on or ordered again.
 */
export type BehindCustomer = {
  id: string;
  name: string | null;
  did: "entered" | "ordered" | "seen";
  at: string;
  until: string | null;
  orders: number | null;
};
