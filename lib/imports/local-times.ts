import { dayMs } from "@/lib/core/days";

/** The instant a wall clock means, and whether daylight saving makes it doubtful. */
export type LocalTime = {
  /** Milliseconds since 1970; of a time that was skipped, as if the clock had gone on. */
  at: number;
  clock: Clock;
};
/** `twice` is read as the first of the two; `skipped` never was, since the clock went forward. */
export type Clock = "plain" | "twice" | "skipped";

const quarterMs = 900_000;

type WallClock = (wall: number) => LocalTime;

const clocks = new Map<string, WallClock>();

/**
 * Reads the wall clocks of a time zone (IANA name), told in milliseconds as if they were UTC. Every
 * zone changes its clocks on a quarter of an hour, so one answer serves a whole quarter.
 */
export function wallClock(timeZone: string): WallClock {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = newClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** More than files of a few years have. */
const keptQuarters = 200_000;

function newClock(timeZone: string): WallClock {
  const offsetAt = offsetsOf(timeZone);
  const quarters = new Map<number, { offset: number; clock: Clock }>();
  return (wall) => {
    const start = Math.floor(wall / quarterMs) * quarterMs;
    let quarter = quarters.get(start);
    if (!quarter) {
      if (quarters.size >= keptQuarters) quarters.clear();
      quarter = readQuarter(start, offsetAt);
      quarters.set(start, quarter);
    }
    return { at: wall - quarter.offset, clock: quarter.clock };
  };
}

/** The offsets a day before and after are all that can be meant. */
function readQuarter(wall: number, offsetAt: (instant: number) => number) {
  const before = offsetAt(wall - dayMs);
  const fitting = [...new Set([before, offsetAt(wall + dayMs)])].filter(
    (offset) => offsetAt(wall - offset) === offset,
  );
  const [offset = before] = fitting;
  const clock: Clock = fitting.length === 0 ? "skipped" : fitting.length > 1 ? "twice" : "plain";
  return { offset, clock };
}

/** What is added to UTC at an instant, in milliseconds. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return (instant) => {
    const parts = new Map(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(
      ...([part("year"), part("month") - 1, part("day")] as const),
      ...([part("hour"), part("minute"), part("second")] as const),
    );
    return wall - Math.floor(instant / 1000) * 1000;
  };
}
