import { type ChartTable, cellValues, columnParts } from "./chart-table";

type Plain = ReturnType<typeof cellValues>[number];

/**
 * A chart's rows as a CSV file (RFC 4180) with the mark by which spreadsheets know UTF-8: a head for
 * each column, bounds of an interval in columns of their own. Texts that a spreadsheet would run as a
 * formula are made plain by an apostrophe; numbers stay numbers, with at most four decimals.
 */
export function tableCsv({ columns, rows }: ChartTable): string {
  const parts = columns.map(columnParts);
  const lines = rows.map((row) =>
    parts.flatMap((names, index) => {
      const values = cellValues(row[index]);
      return names.map((_, place) => values[place] ?? null);
    }),
  );
  const texts = [parts.flat(), ...lines].map((line) => line.map(cellCsv).join(","));
  return `\ufeff${texts.join("\r\n")}\r\n`;
}

function cellCsv(cell: Plain): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toFixed(4)));
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
