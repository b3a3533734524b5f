type Cell = string | number | null;

/**
 * Columns of rows, each as the text of a PostgreSQL array: it takes the driver a tenth of the time
 * an array takes.
 */
export const columnsOf =
  <Row>(rows: readonly Row[]) =>
  (value: (row: Row) => Cell): string =>
    arrayText(rows, value);

/** One column, for `::text[]`, `::uuid[]` and the like. */
export function arrayText<Row>(rows: readonly Row[], value: (row: Row) => Cell): string {
  let text = "{";
  for (const row of rows) {
    if (text.length > 1) text += ",";
    text += cellText(value(row));
  }
  return `${text}}`;
}

/** A list of texts or ids as one column. */
export const listText = (values: readonly Cell[]): string => arrayText(values, (value) => value);

const special = /["\\]/;

function cellText(value: Cell): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  return special.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : `"${value}"`;
}
