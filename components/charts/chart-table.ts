import type { ReactNode } from "react";

type Plain = string | number | null;

/** A column of a chart's table; with `parts` it is one on the screen and several in a file. */
export type ChartColumn = string | { name: string; parts: readonly string[] };

/**
 * A value, or a value and what stands for it on the screen, such as a button. In a column of several
 * parts `value` has one for each, in their order.
 */
export type ChartCell =
  | Plain
  | { value: Plain | readonly Plain[]; text?: string | null; slot?: ReactNode };

export type ChartTable = {
  columns: readonly ChartColumn[];
  /** The first cell names its row; null is drawn as a dash. */
  rows: readonly (readonly ChartCell[])[];
};

/** What a column is called on the screen. */
export const columnName = (column: ChartColumn): string =>
  typeof column === "string" ? column : column.name;

/** What its columns are called in a file. */
export const columnParts = (column: ChartColumn): readonly string[] =>
  typeof column === "string" ? [column] : column.parts;

/** What a cell says, for files and keys: a value for each part of its column. */
export function cellValues(cell: ChartCell | undefined): readonly Plain[] {
  if (cell === undefined || cell === null) return [null];
  if (typeof cell !== "object") return [cell];
  const { value } = cell;
  return value === null || typeof value !== "object" ? [value] : value;
}

/** What stands in its place on the screen: a text or number, null for nothing. */
export function cellText(cell: ChartCell | undefined): Plain {
  if (typeof cell !== "object" || cell === null) return cell ?? null;
  return cell.text === undefined ? (cellValues(cell)[0] ?? null) : cell.text;
}
