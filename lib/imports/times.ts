import type { Clock, LocalTime } from "./local-times";

/** A time as the API takes it, or the text itself where it is none, for the refusal to name it. */
export type ReadTime = { text: string; clock: Clock };

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a time: ISO 8601 or, as sheets write it where days come first, 31.1.2026 9:05; where no
 * offset is given as `wallClock` says. Or seconds or milliseconds since 1970. A day alone is its
 * beginning. With slashes nobody knows which is the month: such a time is none.
 */
export function readTime(text: string, wallClock: (wall: number) => LocalTime): ReadTime {
  const plain = (read: string): ReadTime => ({ text: read, clock: "plain" });
  if (/^\d{10}$/.test(text)) return plain(new Date(Number(text) * 1000).toISOString());
  if (/^\d{13}$/.test(text)) return plain(new Date(Number(text)).toISOString());
  const [, day, clock, offset] = pattern.exec(dayFirst(text)) ?? [];
  if (!day) return plain(text);
  const wall = `${day}T${clock === undefined ? "00:00:00" : withSeconds(clock)}`;
  if (offset) return plain(`${wall}${withColon(offset)}`);
  const wallMs = Date.parse(`${wall}Z`);
  // A day that no calendar has, such as 30 February, is left for the refusal.
  if (Number.isNaN(wallMs) || !new Date(wallMs).toISOString().startsWith(day)) return plain(text);
  const local = wallClock(wallMs);
  const isSkipped = local.clock === "skipped" && clock !== undefined;
  return {
    text: new Date(local.at).toISOString(),
    clock: isSkipped || local.clock === "twice" ? local.clock : "plain",
  };
}

/** A day with dots comes first, its month second, in every country that writes them. */
const dayFirst = (text: string) =>
  text.replace(
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}),?(?= |$)/,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );

function withSeconds(clock: string): string {
  const full = clock.indexOf(":") === 1 ? `0${clock}` : clock;
  return full.length === 5 ? `${full}:00` : full;
}
const withColon = (offset: string) =>
  offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
