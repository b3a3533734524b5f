import type { Clock, LocalTime } from "./local-times";

/** A time as the API takes it, or the text itself where it is none, for the refusal to name it. */
export type ReadTime = { text: string; clock: Clock };

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a time: ISO 8601, where no offset is given as `wallClock` says; or seconds or milliseconds
 * since 1970. A day alone is its beginning.
 */
export function readTime(text: string, wallClock: (wall: number) => LocalTime): ReadTime {
  const plain = (read: string): ReadTime => ({ text: read, clock: "plain" });
  if (/^\d{10}$/.test(text)) return plain(new Date(Number(text) * 1000).toISOString());
  if (/^\d{13}$/.test(text)) return plain(new Date(Number(text)).toISOString());
  const [, day, clock, offset] = pattern.exec(text) ?? [];
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

const withSeconds = (clock: string) => (clock.length === 5 ? `${clock}:00` : clock);
const withColon = (offset: string) =>
  offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
