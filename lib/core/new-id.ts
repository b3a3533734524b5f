import { v7 } from "uuid";

/** A new UUIDv7: ordered by time, made by the program. */
export const newId = (): string => v7();

/** Places of a UUID's text that count: 31 of its random bits, so that the count never runs over. */
const counted = 8;

/** So many new UUIDv7, counted on from one that is new: a hundredth of the work, for long lists. */
export function newIds(count: number): string[] {
  const first = v7();
  const head = first.slice(0, -counted);
  const start = Number.parseInt(first.slice(-counted), 16) >>> 1;
  return Array.from(
    { length: count },
    (_, index) => head + (start + index).toString(16).padStart(counted, "0"),
  );
}
