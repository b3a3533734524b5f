/** What stands in one cell. Numbers stay numbers; a moment is written in UTC. */
export type Cell = string | number | Date | null;

const starts = /^[=+\-@\t\r\n\0|%]|^[＝＋－＠｜％﹢﹣﹦﹫]/;
const invisible = /^[\s\p{Cf}\p{Zs}]+/u;

/**
 * A text that no spreadsheet takes for a formula. Whatever begins like one once leading blanks and
 * invisible characters are gone gets an apostrophe in front (OWASP, "CSV injection"): = + - @ | %,
 * TAB, CR, LF and NUL, and their full-width and small forms, which some programs fold. NUL itself goes.
 */
export function harmless(text: string): string {
  const plain = text.replaceAll("\0", "");
  const isFormula = starts.test(text) || starts.test(text.replace(invisible, ""));
  return isFormula ? `'${plain}` : plain;
}

/** One row of a CSV (RFC 4180), ended by CR LF. Every text is quoted. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** The rows as a file, with the mark by which spreadsheets know UTF-8. */
export const csvFile = (rows: readonly (readonly Cell[])[]): string =>
  csvMark + rows.map(csvRow).join("");

export const csvMark = "\uFEFF";

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = cell instanceof Date ? cell.toISOString() : harmless(cell);
  return `"${text.replaceAll('"', '""')}"`;
}
