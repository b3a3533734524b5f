import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { widgetLoader } from "@/lib/surveys/widget/loader";
import { findLoaderSettings, mayEmbed } from "@/lib/surveys/widget/queries";
import { encodedOnce, setEncoding } from "./compression";
import { sendJson } from "./reply";
import type { RequestFacts, Route } from "./router";
import { openSurveyDoor } from "./surveys/doors";

/** What the snippet on foreign sites names: the version goes up when old snippets would break. */
export const loaderPath = "/widget/v1.js";

const settingsPath = /^\/widget\/([\w-]{43})\.json$/;
const encodeLoader = encodedOnce(widgetLoader);
const loaderTag = `"${createHash("sha256").update(widgetLoader).digest("hex").slice(0, 16)}"`;

/** The widget for foreign sites: its loader, and what the loader may know of one survey. */
export const routes: readonly Route[] = [
  {
    method: "GET",
    match: (path) => path === loaderPath,
    handle: async (req, res) => sendLoader(req, res),
  },
  { method: "GET", match: (path) => settingsPath.test(path), handle: sendSettings },
];

/** Kept for an hour and asked for again, so that a fix reaches every site without its help. */
function sendLoader(req: IncomingMessage, res: ServerResponse): void {
  const headers = {
    "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
    etag: loaderTag,
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  };
  if (req.headers["if-none-match"] === loaderTag) {
    res.writeHead(304, { ...headers, vary: "accept-encoding" }).end();
    return;
  }
  const encoded = encodeLoader(req);
  setEncoding(res, encoded);
  res.writeHead(200, { ...headers, "content-type": "text/javascript; charset=utf-8" });
  res.end(encoded.body);
}

/** A site that is not on the survey's list sees what it would see of a survey that never was. */
async function sendSettings(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const [, token = ""] = settingsPath.exec(facts.path) ?? [];
  const site = req.headers.origin ?? "";
  const door = await openSurveyDoor(token, facts.requestId);
  const settings =
    door && site.length <= 300
      ? await findLoaderSettings(door.ctx, { linkId: door.linkId, site })
      : null;
  res.setHeader("vary", "origin");
  if (!settings) return sendJson(res, 404, { error: { code: "not_found" } });
  res.setHeader("access-control-allow-origin", site);
  sendJson(res, 200, settings);
}

/**
 * The site that may show this request's page in a frame; null when none may. The page's address names
 * the site, the survey's own list decides.
 */
export async function framingSite({
  path,
  query,
  requestId,
}: RequestFacts): Promise<string | null> {
  if (query.get("embed") !== "1") return null;
  const site = query.get("site") ?? "";
  if (site === "" || site.length > 300) return null;
  const door = await openSurveyDoor(path.split("/")[2] ?? "", requestId);
  if (!door) return null;
  return (await mayEmbed(door.ctx, { linkId: door.linkId, site })) ? site : null;
}
