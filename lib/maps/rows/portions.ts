/** Rows one statement may write: PostgreSQL takes 65,535 values at most. */
const mostRows = 1000;

export function inPortions<Row>(rows: readonly Row[]): Row[][] {
  const portions: Row[][] = [];
  for (let start = 0; start < rows.length; start += mostRows)
    portions.push(rows.slice(start, start + mostRows));
  return portions;
}
