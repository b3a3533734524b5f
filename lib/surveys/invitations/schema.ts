import { z } from "zod";
import { id } from "@/lib/core/ids";
import { isStorable, line } from "@/lib/core/text";
import { isEmail } from "../questions/check-texts";

const email = z
  .string()
  .trim()
  .max(254)
  .refine(isStorable, "Contains characters that cannot be stored.")
  .refine(isEmail, "An e-mail address, such as name@example.com.");

export const singleLinks = z.strictObject({
  surveyId: id,
  count: z.int().min(1, "At least one.").max(1000, "At most 1,000 at a time."),
});

export const personalLinks = z.strictObject({
  surveyId: id,
  people: z
    .array(z.strictObject({ customer: line(200), email: email.nullable().default(null) }))
    .min(1, "At least one person.")
    .max(5000, "At most 5,000 people at a time."),
});

export const mailInvitations = z.strictObject({
  surveyId: id,
  emails: z.array(email).min(1, "At least one address.").max(500, "At most 500 at a time."),
  /** Days after which those who have not answered are asked once more; 0 for never. */
  remindAfterDays: z.int().min(0).max(30).default(0),
});
