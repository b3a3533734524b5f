import { type SQL, sql } from "drizzle-orm";
import type { CountRequest } from "../counts/model";
import { localStart } from "../counts/sql-time";
import { pageSize, type WantedFigure } from "./figures";

export type Page<Row> = { items: Row[]; total: number };
export type Counted<Row> = Row & { total: number };

/** What is asked for, and which page of it. */
export type Wanted<Kind extends WantedFigure["kind"]> = {
  figure: Extract<WantedFigure, { kind: Kind }>;
  page: number;
};

export const paged = (page: number): SQL =>
  sql`limit ${pageSize}::int offset ${page * pageSize}::int`;

/** Whether an instant lies in the period asked for. */
export const within = (
  instant: SQL,
  { period, timeZone }: Pick<CountRequest, "period" | "timeZone">,
): SQL =>
  sql`${instant} >= ${localStart(period.from, timeZone)}
    and ${instant} < ${localStart(period.to, timeZone, 1)}`;

export const toPage = <Row extends { total: number }>(rows: Row[]): Page<Omit<Row, "total">> => ({
  items: rows.map(({ total: _, ...row }) => row),
  total: rows[0]?.total ?? 0,
});
