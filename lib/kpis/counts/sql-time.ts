import { type SQL, sql } from "drizzle-orm";
import type { CountRequest } from "./model";

/** The instant a calendar day begins in a time zone, `later` days on. */
export const localStart = (day: string | SQL, timeZone: string, later = 0): SQL =>
  sql`((${day}::date + ${later}::int)::timestamp at time zone ${timeZone}::text)`;

/** The calendar day of an instant in a time zone. */
export const localDay = (instant: SQL, timeZone: string): SQL =>
  sql`(${instant} at time zone ${timeZone}::text)::date`;

/** 'now' or 'before': the period an instant of either belongs to. */
export const periodOf = (instant: SQL, { period, timeZone }: CountRequest): SQL =>
  sql`case when ${instant} >= ${localStart(period.from, timeZone)} then 'now' else 'before' end`;

/** Whether an instant lies in one of the two periods; the days between them belong to none. */
export const inPeriods = (instant: SQL, { period, previous, timeZone }: CountRequest): SQL =>
  sql`(${within(instant, period, timeZone)} or ${within(instant, previous, timeZone)})`;

/** Whether an instant lies in a period of whole days. */
export const within = (
  instant: SQL,
  { from, to }: { from: string; to: string },
  timeZone: string,
) =>
  sql`(${instant} >= ${localStart(from, timeZone)} and ${instant} < ${localStart(to, timeZone, 1)})`;
