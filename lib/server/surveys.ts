import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { toAppError } from "@/lib/core/result";
import { parsePrefill, parseSubmission } from "@/lib/surveys/answers";
import type { ClosedReason } from "@/lib/surveys/gates";
import { renderForm } from "@/lib/surveys/page/form";
import {
  renderClosed,
  renderNotFound,
  renderProblem,
  renderThanks,
} from "@/lib/surveys/page/notices";
import { isReceipt } from "@/lib/surveys/receipt";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import type { Handle, RequestFacts, Route } from "./router";
import { openSurveyDoor, type SurveyDoor } from "./survey-doors";
import { createPaceCounter } from "./survey-pace";
import { type PostedForm, readCustomer, readPostedForm } from "./survey-post";
import { isPreview, showPreview, tryPreview } from "./survey-preview";
import { sendPage, sendSeeOther, sendStyle, stylePath } from "./survey-reply";

const paceOf = createPaceCounter();

const isForm = (path: string) => /^\/s\/[^/]+$/.test(path);
const isThanks = (path: string) => /^\/s\/[^/]+\/thanks$/.test(path);

/** The public pages of surveys: plain HTML, no script, no cookie. A GET never records anything. */
export const routes: readonly Route[] = [
  { method: "GET", match: (path) => path === stylePath, handle: async (_, res) => sendStyle(res) },
  { method: "GET", match: isPreview, handle: safely(showPreview) },
  { method: "POST", match: isPreview, handle: safely(tryPreview) },
  { method: "GET", match: isThanks, handle: safely(showThanks) },
  { method: "GET", match: isForm, handle: safely(showForm) },
  { method: "POST", match: isForm, handle: safely(takeForm) },
  {
    match: (path) => path === "/s" || path.startsWith("/s/"),
    handle: async (_, res) => sendPage(res, 404, renderNotFound(stylePath)),
  },
];

async function showForm(_: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { form, reason } = await readForm(await enter(facts));
  if (reason) return sendPage(res, 200, renderClosed({ survey: form, stylePath, reason }));
  const page = renderForm({
    ...{ survey: form, stylePath, submissionId: newId() },
    filled: parsePrefill(form.questions, facts.query),
    customer: form.isAnonymous ? null : readCustomer(facts.query.get("customer")),
  });
  await sendPage(res, 200, page);
}

async function showThanks(_: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { form } = await readForm(await enter(facts));
  const code = facts.query.get("r") ?? "";
  const receipt = isReceipt(code) ? code : null;
  await sendPage(res, 200, renderThanks({ survey: form, stylePath, receipt }));
}

async function takeForm(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const posted = await readPostedForm(req);
  const door = await enter(facts);
  if (posted.submissionId === null) return sendBack(res, door, posted);
  const pace = paceOf(door.linkId, facts.clientAddress, door.ctx.now);
  if (pace === "flood") throw tooManyAnswers();
  const outcome = await submitResponse(door.ctx, {
    ...posted,
    ...{ linkId: door.linkId, submissionId: posted.submissionId },
    isOverflow: pace === "fast",
  });
  switch (outcome.kind) {
    case "stored":
      return sendSeeOther(res, `${facts.path}/thanks?r=${outcome.receipt}`);
    case "invalid":
      return sendBack(res, door, posted);
    case "refused":
      return sendRefusal(res, door, outcome.reason);
  }
}

const tooManyAnswers = () =>
  new AppError("rate_limited", "Too many answers from one place.", { retryAfterSeconds: 60 });

/** The form again, filled in as it was sent, with what is wrong. */
async function sendBack(res: ServerResponse, door: SurveyDoor, posted: PostedForm): Promise<void> {
  const { form } = await readForm(door);
  const parsed = parseSubmission(form, posted.entries);
  const errors = parsed.ok
    ? [{ questionId: null, messageKey: "submission" as const }]
    : parsed.errors;
  const page = renderForm({
    ...{ survey: form, stylePath, errors, filled: parsed.filled },
    submissionId: posted.submissionId ?? newId(),
    customer: form.isAnonymous ? null : readCustomer(posted.customer),
  });
  await sendPage(res, 422, page);
}

async function sendRefusal(
  res: ServerResponse,
  door: SurveyDoor,
  reason: ClosedReason,
): Promise<void> {
  const { form } = await readForm(door);
  await sendPage(res, 410, renderClosed({ survey: form, stylePath, reason }));
}

/** @throws AppError not_found, the same for an address that never was and one of another kind */
async function enter({ path, requestId }: RequestFacts): Promise<SurveyDoor> {
  const door = await openSurveyDoor(path.split("/")[2] ?? "", requestId);
  if (!door) throw new AppError("not_found", "Survey not found.");
  return door;
}

const readForm = ({ ctx, linkId }: SurveyDoor) => getSurveyForm(ctx, { linkId });

/** Whatever goes wrong becomes a page for people, in the words of what they can do about it. */
function safely(handle: Handle): Handle {
  return async (req, res, facts) => {
    try {
      await handle(req, res, facts);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (res.headersSent) return void res.destroy();
      if (error.code === "internal") {
        log.error({ err: error.cause, requestId: facts.requestId }, "survey page failed");
      }
      if (error.retryAfterSeconds) res.setHeader("retry-after", error.retryAfterSeconds);
      const [status, page] = problemPage(error);
      await sendPage(res, status, page);
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
