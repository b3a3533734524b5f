import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { fieldName } from "@/lib/surveys/questions/fields";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { submission } from "@/lib/surveys/schema";
import { nextTurn } from "@/lib/surveys/turn";
import type { RequestFacts } from "../router";
import { createPaceCounter } from "./pace";
import { type Posted, readCustomer, readPostedForm } from "./post";
import { noteProgress } from "./progress";
import { sendPage, sendSeeOther } from "./reply";
import { unlockSurvey } from "./unlock";
import { renderTurn } from "./view";
import { carriedBy, readForm, sendFirst, sendRefusal, type Visit, visit } from "./visit";

const paceOf = createPaceCounter();

/** A posted form: a password, a page of the survey, or all of it. */
export async function takeForm(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
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
      noteProgress(door, { ...progressOf(here, posted), end: outcome.isFlagged ? "gone" : "sent" });
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
  // The script tells by itself how far somebody has come; a page without it is asked for here.
  if (!posted.wantsJson && !posted.isBack) {
    const [first] = shown.step.questions;
    const field = first ? fieldName(first) : "";
    noteProgress(here.door, { ...progressOf(here, posted), field, isSeen: true, isStarted: true });
  }
  const customer = form.isAnonymous ? null : readCustomer(posted.form.customer);
  const page = renderTurn(shown, {
    submissionId: submissionId ?? newId(),
    carried: carriedBy(here, customer),
  });
  const status = shown.errors.length > 0 ? 422 : 200;
  await sendPage(res, status, posted.wantsJson ? { json: { html: page } } : page);
}

const progressOf = ({ pass, ticket }: Visit, { form }: Posted) => ({
  ...{ submissionId: form.submissionId, pass, ticket },
});

async function unlock(res: ServerResponse, here: Visit, password: string): Promise<void> {
  const { door, facts } = here;
  const pass = await unlockSurvey(door, password, facts.clientAddress);
  const opened = { ...here, pass: pass ?? "" };
  const read = await readForm(opened);
  if (!read.reason) return sendFirst(res, opened, read);
  await sendRefusal(res, here, { read, reason: read.reason, status: 422, isWrong: true });
}
