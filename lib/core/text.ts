import { z } from "zod";
import { isStorable, lineBreaks } from "./storable";

export { isStorable } from "./storable";

const message = "Contains characters that cannot be stored.";

/**
 * A line people typed: trimmed, not empty, at most `max` UTF-16 units. It stays one line, since
 * names stand in mails, where a second one would read as ours.
 */
export const line = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(lineBreaks, " "))
    .trim()
    .min(1, "Please fill this in.")
    .max(max, `At most ${max} characters.`)
    .refine(isStorable, message);

/** Text that may stay empty, at most `max` UTF-16 units. */
export const prose = (max: number) =>
  z.string().trim().max(max, `At most ${max} characters.`).refine(isStorable, message);
