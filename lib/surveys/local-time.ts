import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from "@internationalized/date";

/** A moment as a `datetime-local` field shows it, such as `2026-03-01T09:30`, in the time zone. */
export function toLocalTime(moment: Date | null, timeZone: string): string {
  return moment ? toCalendarDateTime(fromDate(moment, timeZone)).toString().slice(0, 16) : "";
}

/** The moment a `datetime-local` field means in the time zone; null when it is empty or no time. */
export function fromLocalTime(text: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  try {
    return toZoned(parseDateTime(text.slice(0, 16)), timeZone).toDate();
  } catch {
    return null;
  }
}
