import type { IncomingMessage, ServerResponse } from "node:http";
import { renderNotFound, renderThanks } from "@/lib/surveys/page/notices";
import { themeOf, themeStyle } from "@/lib/surveys/page/theme";
import { isReceipt } from "@/lib/surveys/receipt";
import type { RequestFacts, Route } from "../router";
import { takeForm } from "./answering";
import { isPreview, showPreview, tryPreview } from "./preview";
import { safely } from "./problems";
import { isProgress, takeProgress } from "./progress";
import { scriptPath, sendPage, sendScript, sendStyle, sendThemeStyle, stylePath } from "./reply";
import { askToUnsubscribe, isUnsubscribe, unsubscribe } from "./unsubscribe";
import { readForm, sendFirst, sendRefusal, visit } from "./visit";

const isForm = (path: string) => /^\/s\/[^/]+$/.test(path);
const isThanks = (path: string) => /^\/s\/[^/]+\/thanks$/.test(path);
const themePath = /^\/s\/assets\/(t-[^/]+)\.css$/;
const themeIn = (path: string) => themeOf(themePath.exec(path)?.[1] ?? "");

/** The public pages of surveys: plain HTML, no script needed, no cookie. A GET never records anything. */
export const routes: readonly Route[] = [
  { method: "GET", match: (path) => path === stylePath, handle: async (_, res) => sendStyle(res) },
  {
    method: "GET",
    match: (path) => path === scriptPath,
    handle: async (_, res) => sendScript(res),
  },
  {
    method: "GET",
    match: (path) => themeIn(path) !== null,
    handle: async (_, res, { path }) => sendThemeStyle(res, themeStyle(themeIn(path) ?? {})),
  },
  { method: "GET", match: isPreview, handle: safely(showPreview) },
  { method: "POST", match: isPreview, handle: safely(tryPreview) },
  { method: "GET", match: isThanks, handle: safely(showThanks) },
  { method: "GET", match: isUnsubscribe, handle: safely(askToUnsubscribe) },
  { method: "POST", match: isUnsubscribe, handle: safely(unsubscribe) },
  { method: "POST", match: isProgress, handle: safely(takeProgress) },
  { method: "GET", match: isForm, handle: safely(showForm) },
  { method: "POST", match: isForm, handle: safely(takeForm) },
  {
    match: (path) => path === "/s" || path.startsWith("/s/"),
    handle: async (_, res) => sendPage(res, 404, renderNotFound(stylePath)),
  },
];

async function showForm(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const here = await visit(req, facts);
  const read = await readForm(here);
  if (read.reason) return sendRefusal(res, here, { read, reason: read.reason, status: 200 });
  await sendFirst(res, here, read);
}

async function showThanks(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { form } = await readForm(await visit(req, facts));
  const code = facts.query.get("r") ?? "";
  const receipt = isReceipt(code) ? code : null;
  await sendPage(res, 200, renderThanks({ survey: form, stylePath, scriptPath, receipt }));
}
