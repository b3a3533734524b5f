import { z } from "zod";
import { prose } from "@/lib/core/text";

export const tests = ["is", "isNot", "atLeast", "atMost", "answered", "skipped"] as const;

/** What a hidden field is called where a rule, a text or a link names it. */
export const hiddenName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,29}$/, "Small letters, digits and _ only, such as order_id.");

const condition = z.strictObject({
  /** The id of a question, or `hidden:` and the name of a hidden field. */
  about: z.union([z.uuid(), z.string().regex(/^hidden:[a-z][a-z0-9_]{0,29}$/)]),
  test: z.enum(tests),
  /** A score, an option's id, a hidden field's value; empty where only "answered" is asked. */
  value: prose(200).default(""),
});
export type Condition = z.infer<typeof condition>;

export const endOfSurvey = "end";

const jump = z.strictObject({
  /** All of them must hold; none at all holds always. */
  when: z.array(condition).max(5).default([]),
  to: z.union([z.uuid(), z.literal(endOfSurvey)]),
});
export type Jump = z.infer<typeof jump>;

/** When a question is asked, and where to go once it is answered: the first jump that holds. */
export const logicSchema = z.strictObject({
  match: z.enum(["all", "any"]).default("all"),
  showIf: z.array(condition).max(10).default([]),
  jumps: z.array(jump).max(20).default([]),
});
export type Logic = z.infer<typeof logicSchema>;
