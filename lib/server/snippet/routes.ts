import { readFileSync } from "node:fs";
import { encodedOnce, setEncoding } from "../compression";
import type { Route } from "../router";

/** Where a page of somebody's site finds the script that sends its events. */
export const snippetPath = "/events.js";

const source = readFileSync("lib/server/snippet/page.js", "utf8");
const encoded = encodedOnce(smaller(source));

/** Without comments and indents: what is left compresses to well below two kilobytes. */
function smaller(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("//"))
    .join("\n");
}

export const snippetRoute: Route = {
  method: "GET",
  match: (requested) => requested === snippetPath,
  async handle(req, res) {
    const answer = encoded(req);
    setEncoding(res, answer);
    res.writeHead(200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
    res.end(req.method === "HEAD" ? undefined : answer.body);
  },
};
