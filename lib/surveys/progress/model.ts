import { z } from "zod";
import { dayMs } from "@/lib/core/days";
import { id } from "@/lib/core/ids";

/** What is known of one filling-in: `gone` is what turned out to be spam, and counts nowhere. */
export const progressMark = z.strictObject({
  session: id,
  linkId: id,
  /** The field name of the question somebody was at; "" for none yet. */
  field: z.string().max(20),
  isSeen: z.boolean(),
  isStarted: z.boolean(),
  end: z.enum(["none", "sent", "gone"]),
  pass: z.string().max(200),
  ticket: z.string().max(200),
});
export type ProgressMark = z.infer<typeof progressMark>;

/** Two marks of one filling-in, the later one second, as one. */
export function mergedMark(before: ProgressMark, after: ProgressMark): ProgressMark {
  return {
    ...after,
    field: after.field || before.field,
    isSeen: before.isSeen || after.isSeen,
    isStarted: before.isStarted || after.isStarted,
    end: after.end === "none" ? before.end : after.end,
  };
}

const longestMs = 7 * dayMs;

/** Whether a page was made lately under this id, as far as the id tells. */
export function isOfLatePage(submissionId: string, now: Date): boolean {
  if (submissionId[14] !== "7") return false;
  const madeAt = Number.parseInt(submissionId.slice(0, 8) + submissionId.slice(9, 13), 16);
  const age = now.getTime() - madeAt;
  return age > -60_000 && age < longestMs;
}
