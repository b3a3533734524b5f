import type { IncomingMessage, ServerResponse } from "node:http";
import { findMembership } from "@/lib/access/doors";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { getSurveyPreview } from "@/lib/surveys/languages/queries";
import type { SurveyForm } from "@/lib/surveys/model";
import { renderThanks } from "@/lib/surveys/page/notices";
import { firstTurn, nextTurn } from "@/lib/surveys/turn";
import { sessionOf } from "../member-request";
import type { RequestFacts } from "../router";
import { readPostedForm } from "./post";
import { scriptPath, sendPreview, stylePath } from "./reply";
import { renderTurn } from "./view";

const address = /^\/s\/preview\/([^/]+)\/([^/]+)$/;

export const isPreview = (path: string): boolean => address.test(path);

/** The public page for members, before and after publishing; the builder shows it in a frame. */
export async function showPreview(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const form = await readSurvey(req, facts);
  const turn = firstTurn(form, facts.query);
  if (turn.kind === "page") await sendPreview(res, 200, renderTurn(turn, fresh()));
}

const fresh = () => ({ submissionId: newId(), isPreview: true });

/** Leads through the survey as the public page does, and stores nothing. */
export async function tryPreview(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const posted = await readPostedForm(req);
  const form = await readSurvey(req, facts, posted.form.language);
  const turn = nextTurn(form, { ...posted, entries: posted.form.entries });
  const isDone = turn.kind === "complete";
  const page = isDone
    ? renderThanks({ survey: form, stylePath, scriptPath, isPreview: true, receipt: null })
    : renderTurn(turn, { ...fresh(), submissionId: posted.form.submissionId ?? newId() });
  const status = !isDone && turn.errors.length > 0 ? 422 : 200;
  await sendPreview(res, status, posted.wantsJson ? { json: { html: page } } : page);
}

/** @throws AppError not_found, the same for strangers as for an address that never was */
async function readSurvey(
  req: IncomingMessage,
  facts: RequestFacts,
  language?: string,
): Promise<SurveyForm> {
  const [, slug = "", surveyId = ""] = address.exec(facts.path) ?? [];
  const session = await sessionOf(req);
  if (!session) throw new AppError("not_found", "Survey not found.");
  const membership = await findMembership(session.user.id, slug, { requestId: facts.requestId });
  if (!membership) throw new AppError("not_found", "Survey not found.");
  const wished = language || facts.query.get("lang");
  return getSurveyPreview(membership.ctx, { surveyId, language: wished?.slice(0, 10) ?? null });
}
