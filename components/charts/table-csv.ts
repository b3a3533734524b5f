import { type ChartTable, plainCell } from "./table-of-rows";

/**
 * A chart's rows as a CSV file (RFC 4180) with the mark by which spreadsheets know UTF-8. Texts that
 * a spreadsheet would run as a formula are made plain by an apostrophe; numbers stay numbers.
 */
export function tableCsv({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell) => cellCsv(plainCell(cell))).join(","),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function cellCsv(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
