import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type Cell, csvRow, fileName, harmless } from "@/lib/exports/cells";
import { type ExportColumns, headOf, rowOf } from "@/lib/exports/survey-rows";
import { getExportColumns, listResponses } from "@/lib/surveys/results/stream/queries";
import { memberOfRequest } from "./member-request";
import type { RequestFacts, Route } from "./router";

const address = /^\/exports\/([a-z0-9-]{1,60})\/surveys\/([0-9a-f-]{36})\.(csv|xlsx)$/;
const batch = 500;
/** A spreadsheet is made as a whole; more rows than this go into the CSV. */
const mostSheetRows = 50_000;

/**
 * `GET /exports/<workspace>/surveys/<id>.csv` or `.xlsx`: every response of a survey, for members.
 * The CSV is sent as it is read. No cell and no head can be a formula.
 */
const exportRoute: Route = {
  method: "GET",
  role: "web",
  match: (path) => address.test(path),
  handle: sendExport,
};

export const routes: readonly Route[] = [exportRoute];

async function sendExport(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const [, slug = "", surveyId = "", kind = "csv"] = address.exec(facts.path) ?? [];
  const ctx = await memberOfRequest(req, { slug, requestId: facts.requestId });
  const columns = await getExportColumns(ctx, { surveyId });
  const rows = readRows(ctx, surveyId, columns);
  const name = `${fileName(columns.title)}.${kind}`;
  if (kind === "csv") return sendCsv(res, name, columns, rows);
  return sendSheet(res, name, columns, rows);
}

/** Page after page, so that no export holds more than one in memory. */
async function* readRows(
  ctx: Context,
  surveyId: string,
  columns: ExportColumns,
): AsyncGenerator<Cell[]> {
  let after: string | undefined;
  do {
    const page = await listResponses(ctx, { surveyId, after, limit: batch });
    for (const item of page.items) yield rowOf(columns, item);
    after = page.hasMore ? page.items.at(-1)?.id : undefined;
  } while (after);
}

const headers = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "no-store",
});

async function sendCsv(
  res: ServerResponse,
  name: string,
  columns: ExportColumns,
  rows: AsyncGenerator<Cell[]>,
): Promise<void> {
  const first = await rows.next();
  res.writeHead(200, headers(name, "text/csv; charset=utf-8"));
  // The mark tells spreadsheets that the file is UTF-8.
  res.write(`\uFEFF${csvRow(headOf(columns))}`);
  if (!first.done) res.write(csvRow(first.value));
  for await (const row of rows) {
    if (res.destroyed) return;
    if (!res.write(csvRow(row))) await Promise.race([once(res, "drain"), once(res, "close")]);
  }
  res.end();
}

async function sendSheet(
  res: ServerResponse,
  name: string,
  columns: ExportColumns,
  rows: AsyncGenerator<Cell[]>,
): Promise<void> {
  const head = headOf(columns).map((text) => ({
    value: harmless(text),
    fontWeight: "bold" as const,
  }));
  const data: SheetData = [head];
  for await (const row of rows) {
    if (data.length > mostSheetRows) {
      throw new AppError("too_large", "This is too much for a spreadsheet. Take the CSV.");
    }
    data.push(row.map(sheetCell));
  }
  const file = await writeXlsxFile(data, { stickyRowsCount: 1 }).toBuffer();
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  res.writeHead(200, { ...headers(name, type), "content-length": file.length });
  res.end(file);
}

function sheetCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date, format: "yyyy-mm-dd hh:mm" };
  return { value: sheetText(harmless(cell)), type: String };
}

/** XML 1.0 has no place for control characters, and a cell for no more than 32,767. */
const sheetText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").slice(0, 32_000);
