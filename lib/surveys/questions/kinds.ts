import { z } from "zod";
import { line, prose } from "@/lib/core/text";
import { logicSchema } from "./logic-schema";

const common = {
  id: z.uuid(),
  title: line(300),
  help: prose(500).default(""),
  isRequired: z.boolean().default(false),
  /** When it is asked, and what comes after it; left out, it is always asked and the next follows. */
  logic: logicSchema.optional(),
};
const ends = { lowLabel: prose(60).default(""), highLabel: prose(60).default("") };

const choiceOptionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,36}$/),
  label: line(200),
});
export type NamedOption = z.infer<typeof choiceOptionSchema>;

/** The id under which "other", with words of one's own, is stored. No option may take it. */
export const otherId = "_other";

const isDistinct = (all: readonly NamedOption[]) =>
  new Set(all.map((one) => one.id)).size === all.length && all.every((one) => one.id !== otherId);

const options = (most: number) =>
  z
    .array(choiceOptionSchema)
    .min(2, "Offer at least two options")
    .max(most)
    .refine(isDistinct, "Options repeat");

export const contactParts = ["name", "email", "phone", "company"] as const;
export type ContactPart = (typeof contactParts)[number];

const scale = <Kind extends string>(kind: Kind) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...ends });
const plain = <Kind extends string>(kind: Kind) =>
  z.strictObject({ ...common, kind: z.literal(kind) });

/** A question, by kind. A scale of another length is a kind of its own, so none are ever mixed. */
export const questionSchema = z.discriminatedUnion("kind", [
  scale("csat"),
  scale("csat3"),
  scale("csat7"),
  scale("nps"),
  scale("ces"),
  scale("ces5"),
  scale("emoji"),
  z.strictObject({
    ...common,
    kind: z.literal("rating"),
    stars: z.int().min(3).max(10).default(5),
    ...ends,
  }),
  z.strictObject({
    ...common,
    kind: z.literal("choice"),
    isMultiple: z.boolean().default(false),
    options: options(30),
    /** Another order for everybody, the same for one submission. */
    isShuffled: z.boolean().optional(),
    /** The words of the last option, which takes words of one's own; left out, it is not offered. */
    other: line(100).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("matrix"),
    rows: z.array(choiceOptionSchema).min(1).max(10).refine(isDistinct, "Rows repeat"),
    columns: z.array(choiceOptionSchema).min(2).max(7).refine(isDistinct, "Columns repeat"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("ranking"),
    options: options(10),
    isShuffled: z.boolean().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal("text"), isLong: z.boolean().default(true) }),
  z.strictObject({
    ...common,
    kind: z.literal("number"),
    min: z.number().min(-1e9).max(1e9).nullable().default(null),
    max: z.number().min(-1e9).max(1e9).nullable().default(null),
  }),
  plain("email"),
  plain("url"),
  plain("date"),
  z.strictObject({
    ...common,
    kind: z.literal("contact"),
    parts: z
      .array(z.enum(contactParts))
      .min(1, "Ask for at least one thing")
      .max(4)
      .refine((all) => new Set(all).size === all.length, "Parts repeat"),
  }),
  plain("consent"),
]);

export type Question = z.infer<typeof questionSchema>;
