import { authorize } from "@/lib/access/policy";
import { csvFile } from "@/lib/core/csv";
import { addPiece, largestPiece } from "@/lib/imports/commands";
import { listImportProblems } from "@/lib/imports/queries";
import { readBody } from "./body";
import { memberOfRequest } from "./member-request";
import { requireOwnSite } from "./own-site";
import { sendJson } from "./reply";
import type { Route } from "./router";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const pieceAddress = new RegExp(`^/([a-z0-9-]{1,60})/customers/imports/(${uuid})/bytes$`);
const problemsAddress = new RegExp(
  `^/([a-z0-9-]{1,60})/customers/imports/(${uuid})/problems\\.csv$`,
);

/** `POST /{workspace}/customers/imports/{import}/bytes?start=…`: the next bytes of a file. */
const pieceRoute: Route = {
  method: "POST",
  role: "web",
  match: (path) => pieceAddress.test(path),
  async handle(req, res, { path, query, requestId }) {
    requireOwnSite(req);
    const [, slug = "", importId = ""] = pieceAddress.exec(path) ?? [];
    const ctx = await memberOfRequest(req, { slug, requestId });
    authorize(ctx.actor, "customer.edit");
    const data = new Uint8Array(await readBody(req, largestPiece));
    sendJson(res, 200, await addPiece(ctx, { importId, start: Number(query.get("start")), data }));
  },
};

/** `GET …/problems.csv`: the lines that could not be read, to mend them. */
const problemsRoute: Route = {
  method: "GET",
  role: "web",
  match: (path) => problemsAddress.test(path),
  async handle(req, res, { path, requestId }) {
    const [, slug = "", importId = ""] = problemsAddress.exec(path) ?? [];
    const ctx = await memberOfRequest(req, { slug, requestId });
    const problems = await listImportProblems(ctx, { importId });
    res.writeHead(200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="problems.csv"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    res.end(csvFile([["line", "reason"], ...problems.map(({ line, reason }) => [line, reason])]));
  },
};

export const routes: readonly Route[] = [pieceRoute, problemsRoute];
