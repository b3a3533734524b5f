import { z } from "zod";
import { type TraitTest, traitTests } from "@/db/enums";
import { id } from "@/lib/core/ids";
import { line, prose } from "@/lib/core/text";

export const traitRuleSchema = z
  .strictObject({ trait: line(100), test: z.enum(traitTests), value: prose(200) })
  .superRefine(({ test, value }, issues) => {
    const problem = valueProblem(test, value);
    if (problem) issues.addIssue({ code: "custom", path: ["value"], message: problem });
  });
export type TraitRule = z.output<typeof traitRuleSchema>;

export const segmentSchema = z.strictObject({
  name: line(80),
  personaId: id,
  rules: z.array(traitRuleSchema).min(1, "Say at least one thing about them.").max(20),
});
export type Segment = z.output<typeof segmentSchema> & { id: string };

/** Why nobody, or everybody, would fit; null when the value says something. */
function valueProblem(test: TraitTest, value: string): string | null {
  if (test === "is-set") return null;
  if (value === "") return "Please fill this in.";
  const isNumber = test === "at-least" || test === "at-most";
  return isNumber && Number.isNaN(Number(value)) ? "Must be a number, such as 12.5." : null;
}

/** The persona of the first segment all of whose rules hold for these traits; null without one. */
export function personaByTraits(
  segments: readonly Segment[],
  traits: Readonly<Record<string, unknown>>,
): string | null {
  return (
    segments.find(({ rules }) => rules.every((rule) => holds(rule, traits)))?.personaId ?? null
  );
}

function holds({ trait, test, value }: TraitRule, traits: Readonly<Record<string, unknown>>) {
  const held = Object.hasOwn(traits, trait) ? traits[trait] : null;
  if (held === null || typeof held === "object") return test === "is-not";
  const [mine, wanted] = [String(held).trim().toLowerCase(), value.trim().toLowerCase()];
  switch (test) {
    case "is":
      return mine === wanted;
    case "is-not":
      return mine !== wanted;
    case "contains":
      return mine.includes(wanted);
    case "at-least":
      return Number(mine) >= Number(wanted);
    case "at-most":
      return Number(mine) <= Number(wanted);
    case "is-set":
      return mine !== "";
  }
}
