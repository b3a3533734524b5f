/** A calendar day of some time zone, "2026-03-29". */
export type Day = string;

/** An hour in milliseconds. */
export const hourMs = 3_600_000;

/** 24 hours in milliseconds; a calendar day on which clocks change is longer or shorter. */
export const dayMs = 86_400_000;

/** The instant so many times 24 hours earlier. */
export const daysBefore = (instant: Date, days: number): Date =>
  new Date(instant.getTime() - days * dayMs);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone (IANA name). */
export function dayAt(instant: Date | number, timeZone: string): Day {
  return formatterOf(timeZone).format(instant);
}

/**
 * As dayAt, for many instants of one time zone: every zone's offset and midnight lie on quarters
 * of an hour, so one answer serves a whole quarter.
 */
export function dayCutter(timeZone: string): (instant: number) => Day {
  const days = new Map<number, Day>();
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    let day = days.get(quarter);
    if (day === undefined) {
      day = dayAt(quarter * 900_000, timeZone);
      days.set(quarter, day);
    }
    return day;
  };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
