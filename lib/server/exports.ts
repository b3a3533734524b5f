import type { IncomingMessage, ServerResponse } from "node:http";
import { type Cell, csvMark, csvRow } from "@/lib/core/csv";
import { AppError } from "@/lib/core/errors";
import { fileName } from "@/lib/exports/file-name";
import {
  sheetEnd,
  sheetFiles,
  sheetHead,
  sheetName,
  sheetRow,
  sheetStart,
} from "@/lib/exports/sheet";
import { type ExportColumns, headOf, rowOf } from "@/lib/exports/survey-rows";
import { getExportColumns, listResponses } from "@/lib/surveys/results/stream/queries";
import { memberOfRequest } from "./member-request";
import { sendParts } from "./reply";
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
  const read = (after?: string) => listResponses(ctx, { surveyId, after, limit: batch });
  // What fails here can still be said; later on the file is only cut.
  const rows = rowsOf(columns, await read(), read);
  res.writeHead(200, headersOf(columns.title, kind));
  await sendParts(res, kind === "csv" ? csv(columns, rows) : zipOf(workbook(columns, rows)));
}

type Page = Awaited<ReturnType<typeof listResponses>>;

/** Page after page, so that no export holds more than one in memory. */
async function* rowsOf(
  columns: ExportColumns,
  first: Page,
  readAfter: (id: string) => Promise<Page>,
): AsyncGenerator<Cell[]> {
  for (let page = first; ; ) {
    for (const item of page.items) yield rowOf(columns, item);
    const last = page.items.at(-1);
    if (!page.hasMore || !last) return;
    page = await readAfter(last.id);
  }
}

type Rows = AsyncIterable<Cell[]>;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const headersOf = (title: string, kind: string) => ({
  "content-type": kind === "csv" ? "text/csv; charset=utf-8" : spreadsheet,
  "content-disposition": `attachment; filename="${fileName(title)}.${kind}"`,
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "no-store",
});

async function* csv(columns: ExportColumns, rows: Rows): AsyncGenerator<string> {
  yield csvMark + csvRow(headOf(columns));
  for await (const row of rows) yield csvRow(row);
}

function* workbook(columns: ExportColumns, rows: Rows): Generator<ZipFile> {
  for (const { name, text } of sheetFiles()) yield { name, parts: [text] };
  yield { name: sheetName, parts: sheet(columns, rows) };
}

async function* sheet(columns: ExportColumns, rows: Rows): AsyncGenerator<string> {
  yield sheetStart + sheetHead(headOf(columns));
  let written = 1;
  for await (const row of rows) {
    written += 1;
    // A sheet that is cut in the middle is an archive that does not open, not one that lacks rows.
    if (written > mostSheetRows) throw new AppError("too_large", "Take the CSV: too many rows.");
    yield sheetRow(row);
  }
  yield sheetEnd;
}
