import { z } from "zod";
import { dayMs } from "@/lib/core/days";
import { id } from "@/lib/core/ids";
import { anonymousId } from "../responses/identity";

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

/**
 * The name one filling-in is counted under. Not the one its answer is stored under, and where the
 * survey is anonymous neither leads to the other.
 * @param digest of a text to its SHA-256 in hexadecimal digits
 */
export const sessionOf = (
  digest: (text: string) => string,
  linkId: string,
  submissionId: string,
): string => anonymousId(digest(`progress:${linkId}:${submissionId}`));

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
