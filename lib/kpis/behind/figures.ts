import { z } from "zod";
import { id } from "@/lib/core/ids";
import { dashboardInput } from "../input";

/** Which cases of a figure somebody asks to see. */
export const behindFigure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answers"),
    question: z.enum(["csat", "nps", "ces", "any"]),
    stageId: id.nullable(),
  }),
  z.strictObject({
    kind: z.literal("customers"),
    which: z.enum(["entered", "converted", "lost", "open"]),
    /** Null asks for the whole journey: from the first stage to the goal. */
    stageId: id.nullable(),
  }),
  z.strictObject({ kind: z.literal("buyers"), which: z.enum(["all", "repeaters"]) }),
]);
export type BehindFigure = z.output<typeof behindFigure>;

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
  kind: "csat" | "nps" | "ces";
  score: number;
  text: string | null;
  stage: string;
  at: string;
  itemId: string | null;
};
/** A customer behind a figure; `at` when they entered or first ordered, `until` when they went on. */
export type BehindCustomer = {
  id: string;
  name: string | null;
  at: string;
  until: string | null;
  orders: number | null;
};
