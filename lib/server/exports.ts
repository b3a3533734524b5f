import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type Cell, csvRow, fileName } from "@/lib/exports/cells";
import { sheetEnd, sheetFiles, sheetName, sheetRow, sheetStart } from "@/lib/exports/sheet";
import { type ExportColumns, headOf, rowOf } from "@/lib/exports/survey-rows";
import { getExportColumns, listResponses } from "@/lib/surveys/results/stream/queries";
import { memberOfRequest } from "./member-request";
import type { RequestFacts, Route } from "./router";
import { type ZipFile, zipOf } from "./zip";

const address = /^\/exports\/([a-z0-9-]{1,60})\/surveys\/([0-9a-f-]{36})\.(csv|xlsx)$/;
const batch = 500;
/** As many as a sheet can hold; the CSV takes any number. */
const mostSheetRows = 1_048_576;

/**
 * `GET /exports/<workspace>/surveys/<id>.csv` or `.xlsx`: every response of a survey, for members.
 * Both are sent as they are read. No cell and no head can be a formula.
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
  const first = await rows.next();
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  res.writeHead(200, headers(name, type));
  for await (const chunk of zipOf(workbook(columns, first, rows))) {
    if (res.destroyed) return;
    if (!res.write(chunk)) await Promise.race([once(res, "drain"), once(res, "close")]);
  }
  res.end();
}

function* workbook(
  columns: ExportColumns,
  first: IteratorResult<Cell[]>,
  rows: AsyncGenerator<Cell[]>,
): Generator<ZipFile> {
  for (const { name, text } of sheetFiles()) yield { name, parts: [text] };
  async function* sheet() {
    yield sheetStart + sheetRow(headOf(columns), true);
    if (!first.done) yield sheetRow(first.value);
    let written = 2;
    for await (const row of rows) {
      written += 1;
      // A sheet that is cut in the middle is an archive that does not open, not one that lacks rows.
      if (written > mostSheetRows) throw new AppError("too_large", "Take the CSV: too many rows.");
      yield sheetRow(row);
    }
    yield sheetEnd;
  }
  yield { name: sheetName, parts: sheet() };
}
