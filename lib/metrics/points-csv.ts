import { parse } from "csv-parse/sync";
import { writtenNumber } from "@/lib/core/written-number";
import { isDay } from "@/lib/kpis/periods";
import { mostRows } from "./limits";

export type CsvPoint = { line: number; day: string; value: number; key: string };
export type ReadPoints = { points: CsvPoint[]; refused: { line: number; message: string }[] };

/**
 * Reads rows of day and value; the first row names the columns ("day" or "date", "value", and
 * "key" if a row has a name of its own). Comma, semicolon or tab; decimals with point or
 * comma. Rows that make no sense are told by their line.
 */
export function readPointsCsv(text: string): ReadPoints {
  const refused: ReadPoints["refused"] = [];
  const delimiter = delimiterOf(text);
  const rows = rowsOf(text, delimiter);
  if (!rows) return { points: [], refused: [{ line: 1, message: "This is not a CSV file." }] };
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const at = {
    day: names.findIndex((name) => name === "day" || name === "date"),
    value: names.indexOf("value"),
    key: names.indexOf("key"),
  };
  if (at.day < 0 || at.value < 0) {
    const message = "The first line must name the columns day and value.";
    return { points: [], refused: [{ line: 1, message }] };
  }
  const seen = new Map<string, number>();
  const points = body.slice(0, mostRows).flatMap(({ line, cells }): CsvPoint[] => {
    const day = (cells[at.day] ?? "").trim();
    const written = (cells[at.value] ?? "").trim();
    const value = numberIn(written, delimiter);
    const isNumber = Number.isFinite(value);
    if (!isDay(day)) refused.push({ line, message: "The day must look like 2026-01-31." });
    else if (!isNumber) refused.push({ line, message: "The value must be a number." });
    if (!isDay(day) || !isNumber) return [];
    const before = seen.get(day) ?? 0;
    seen.set(day, before + 1);
    const own = at.key < 0 ? "" : (cells[at.key] ?? "").trim().slice(0, 100);
    return [{ line, day, value, key: own || `csv ${day} ${before}` }];
  });
  if (body.length > mostRows) {
    const line = body[mostRows]?.line ?? mostRows + 2;
    refused.push({ line, message: `At most ${mostRows} rows at once; the rest was left out.` });
  }
  return { points, refused };
}

type Row = { line: number; cells: string[] };

function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  return [";", "\t"].find((sign) => first.includes(sign)) ?? ",";
}

/** Where semicolons part the columns, the comma is that of decimals. */
const numberIn = (written: string, delimiter: string): number =>
  writtenNumber(
    delimiter === ";" && /^-?\d+,\d+$/.test(written) ? written.replace(",", ".") : written,
  );

function rowsOf(text: string, delimiter: string): Row[] | null {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return Array.isArray(records) ? records.flatMap(rowOf) : null;
  } catch {
    return null;
  }
}

function rowOf(entry: unknown): Row[] {
  if (typeof entry !== "object" || entry === null) return [];
  if (!("record" in entry && "info" in entry) || !Array.isArray(entry.record)) return [];
  const { info } = entry;
  const hasLine = typeof info === "object" && info !== null && "lines" in info;
  return [{ line: hasLine ? Number(info.lines) : 0, cells: entry.record.map(String) }];
}
