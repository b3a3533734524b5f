import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { toAppError } from "@/lib/core/result";
import type { ClosedReason } from "@/lib/surveys/gates";
import {
  renderClosed,
  renderNotFound,
  renderPassword,
  renderProblem,
  renderThanks,
} from "@/lib/surveys/page/notices";
import { themeOf, themeStyle } from "@/lib/surveys/page/theme";
import { isReceipt } from "@/lib/surveys/receipt";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import { submission } from "@/lib/surveys/schema";
import { firstTurn, nextTurn } from "@/lib/surveys/turn";
import type { Handle, RequestFacts, Route } from "./router";
import { openSurveyDoor, type SurveyDoor } from "./survey-doors";
import { createPaceCounter } from "./survey-pace";
import { type Posted, type PostedForm, readCustomer, readPostedForm } from "./survey-post";
import { isPreview, showPreview, tryPreview } from "./survey-preview";
import {
  allowFraming,
  scriptPath,
  sendPage,
  sendScript,
  sendSeeOther,
  sendStyle,
  sendThemeStyle,
  stylePath,
} from "./survey-reply";
import { unlockSurvey } from "./survey-unlock";
import { askToUnsubscribe, isUnsubscribe, unsubscribe } from "./survey-unsubscribe";
import { renderTurn } from "./survey-view";
import { framingSite } from "./widget";

const paceOf = createPaceCounter();

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
  { method: "GET", match: isForm, handle: safely(showForm) },
  { method: "POST", match: isForm, handle: safely(takeForm) },
  {
    match: (path) => path === "/s" || path.startsWith("/s/"),
    handle: async (_, res) => sendPage(res, 404, renderNotFound(stylePath)),
  },
];

/** Somebody at a survey's address, with what they brought along. */
type Visit = {
  door: SurveyDoor;
  facts: RequestFacts;
  ticket: string;
  pass: string;
  language: string | null;
  accepted: string;
};

async function visit(
  req: IncomingMessage,
  facts: RequestFacts,
  posted?: PostedForm,
): Promise<Visit> {
  const short = (name: string) => (facts.query.get(name) ?? "").slice(0, 200);
  return {
    ...{ door: await enter(facts), facts },
    ticket: posted?.ticket || short("t"),
    pass: posted?.pass ?? "",
    language: posted?.language || short("lang").slice(0, 10) || null,
    accepted: String(req.headers["accept-language"] ?? "").slice(0, 1000),
  };
}

const readForm = ({ door, ticket, pass, language, accepted }: Visit) =>
  getSurveyForm(door.ctx, { linkId: door.linkId, ticket, pass, language, accepted });
type Read = Awaited<ReturnType<typeof readForm>>;

async function showForm(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const here = await visit(req, facts);
  const read = await readForm(here);
  if (read.reason) return sendRefusal(res, here, { read, reason: read.reason, status: 200 });
  await sendFirst(res, here, read);
}

function sendFirst(res: ServerResponse, here: Visit, { form }: Read) {
  const { query } = here.facts;
  const turn = firstTurn(form, query);
  if (turn.kind === "complete") throw new AppError("not_found", "Survey not found.");
  const customer = form.isAnonymous ? null : readCustomer(query.get("customer"));
  const carried = carriedBy(here, customer);
  return sendPage(res, 200, renderTurn(turn, { submissionId: newId(), carried }));
}

const carriedBy = ({ ticket, pass }: Visit, customer: string | null): Record<string, string> => ({
  ...{ customer: customer ?? "", t: ticket, pass },
});

async function showThanks(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { form } = await readForm(await visit(req, facts));
  const code = facts.query.get("r") ?? "";
  const receipt = isReceipt(code) ? code : null;
  await sendPage(res, 200, renderThanks({ survey: form, stylePath, scriptPath, receipt }));
}

async function takeForm(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const posted = await readPostedForm(req);
  const here = await visit(req, facts, posted.form);
  if (posted.password !== null) return unlock(res, here, posted.password);
  const isWhole = posted.page === "" && !posted.isBack && posted.form.submissionId !== null;
  if (isWhole) return submit(res, here, posted);
  return turnPage(res, here, posted);
}

async function submit(res: ServerResponse, here: Visit, posted: Posted) {
  const { door, facts } = here;
  const pace = paceOf(door.linkId, facts.clientAddress, door.ctx.now);
  if (pace === "flood") throw tooManyAnswers();
  const language = submission.shape.language.safeParse(posted.form.language);
  const outcome = await submitResponse(door.ctx, {
    ...posted.form,
    ...{ linkId: door.linkId, submissionId: posted.form.submissionId ?? newId() },
    language: language.success ? language.data : "",
    ticket: here.ticket,
    isOverflow: pace === "fast",
  });
  switch (outcome.kind) {
    case "stored":
      return sendOn(res, here, { posted, receipt: outcome.receipt });
    case "invalid":
      return turnPage(res, here, posted);
    case "refused":
      return sendRefusal(res, here, { posted, reason: outcome.reason, status: 410 });
  }
}

const tooManyAnswers = () =>
  new AppError("rate_limited", "Too many answers from one place.", { retryAfterSeconds: 60 });

/** To the thanks, which are read by a GET: a reload sends nothing again. */
function sendOn(
  res: ServerResponse,
  { facts, ticket, language }: Visit,
  { posted, receipt }: { posted: Posted; receipt: string },
) {
  const query = new URLSearchParams({ r: receipt });
  if (ticket) query.set("t", ticket);
  if (language) query.set("lang", language);
  for (const name of ["embed", "site"]) {
    const value = facts.query.get(name);
    if (value) query.set(name, value);
  }
  const to = `${facts.path}/thanks?${query}`;
  return posted.wantsJson ? sendPage(res, 200, { json: { to } }) : sendSeeOther(res, to);
}

/** The next page, the one before, or the same with what is wrong, filled in as it was sent. */
async function turnPage(res: ServerResponse, here: Visit, posted: Posted): Promise<void> {
  const read = await readForm(here);
  if (read.reason)
    return sendRefusal(res, here, { read, posted, reason: read.reason, status: 410 });
  const { form } = read;
  const { submissionId } = posted.form;
  const turn = nextTurn(form, { ...posted, entries: posted.form.entries });
  if (turn.kind === "complete" && submissionId !== null && posted.page !== "") {
    return submit(res, here, { ...posted, page: "" });
  }
  const broken = { questionId: null, messageKey: "submission" as const };
  const shown = turn.kind === "page" ? turn : { ...turn, kind: "page" as const, errors: [broken] };
  const customer = form.isAnonymous ? null : readCustomer(posted.form.customer);
  const page = renderTurn(shown, {
    submissionId: submissionId ?? newId(),
    carried: carriedBy(here, customer),
  });
  const status = shown.errors.length > 0 ? 422 : 200;
  await sendPage(res, status, posted.wantsJson ? { json: { html: page } } : page);
}

async function unlock(res: ServerResponse, here: Visit, password: string): Promise<void> {
  const { door, facts } = here;
  const pass = await unlockSurvey(door, password, facts.clientAddress);
  const opened = { ...here, pass: pass ?? "" };
  const read = await readForm(opened);
  if (!read.reason) return sendFirst(res, opened, read);
  await sendRefusal(res, here, { read, reason: read.reason, status: 422, isWrong: true });
}

type Refusal = {
  reason: ClosedReason;
  status: number;
  read?: Read;
  posted?: Posted;
  isWrong?: boolean;
};

async function sendRefusal(res: ServerResponse, here: Visit, refusal: Refusal): Promise<void> {
  const { form } = refusal.read ?? (await readForm(here));
  const { reason, status, isWrong = false } = refusal;
  const view = { survey: form, stylePath };
  const page =
    reason === "locked"
      ? renderPassword({ ...view, isWrong, carried: here.ticket ? { t: here.ticket } : {} })
      : renderClosed({ ...view, reason });
  await sendPage(res, status, refusal.posted?.wantsJson ? { json: { html: page } } : page);
}

/** @throws AppError not_found, the same for an address that never was and one of another kind */
async function enter({ path, requestId }: RequestFacts): Promise<SurveyDoor> {
  const door = await openSurveyDoor(path.split("/")[2] ?? "", requestId);
  if (!door) throw new AppError("not_found", "Survey not found.");
  return door;
}

/** Whatever goes wrong becomes a page for people, in the words of what they can do about it. */
function safely(handle: Handle): Handle {
  return async (req, res, facts) => {
    try {
      const site = await framingSite(facts);
      if (site) allowFraming(res, site);
      await handle(req, res, facts);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (res.headersSent) return void res.destroy();
      if (error.code === "internal") {
        log.error({ err: error.cause, requestId: facts.requestId }, "survey page failed");
      }
      if (error.retryAfterSeconds) res.setHeader("retry-after", error.retryAfterSeconds);
      const [status, page] = problemPage(error);
      const isJson = req.headers.accept === "application/json" && status < 500;
      await sendPage(res, status, isJson ? { json: { html: page } } : page);
    }
  };
}

function problemPage({ code }: AppError): [number, string] {
  switch (code) {
    case "not_found":
      return [404, renderNotFound(stylePath)];
    case "too_large":
      return [413, renderProblem(stylePath, "tooLarge")];
    case "unsupported":
      return [415, renderProblem(stylePath, "notAForm")];
    case "forbidden":
      return [403, renderProblem(stylePath, "otherOrigin")];
    case "invalid":
      return [422, renderProblem(stylePath, "notAForm")];
    case "rate_limited":
      return [429, renderProblem(stylePath, "unwell")];
    default:
      return [503, renderProblem(stylePath, "unwell")];
  }
}
