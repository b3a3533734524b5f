import { hourMs } from "@/lib/core/days";

/**
 * The same id for the same submission, without the time a UUIDv7 carries.
 * @param hex a digest of the submission id, at least 32 hexadecimal digits
 */
export function anonymousId(hex: string): string {
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** An anonymous answer says the hour it came in, and no more. */
export function wholeHour(time: Date): Date {
  return new Date(Math.floor(time.getTime() / hourMs) * hourMs);
}

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
