import type { IncomingMessage, ServerResponse } from "node:http";
import { sessionCookie } from "@/lib/access/cookie";
import { findMembership } from "@/lib/access/doors";
import { findSession } from "@/lib/access/sessions";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parseSubmission } from "@/lib/surveys/answers";
import { toSurveyForm } from "@/lib/surveys/form";
import type { SurveyForm } from "@/lib/surveys/model";
import { renderForm } from "@/lib/surveys/page/form";
import { renderThanks } from "@/lib/surveys/page/notices";
import { getSurvey } from "@/lib/surveys/queries";
import type { RequestFacts } from "./router";
import { readPostedForm } from "./survey-post";
import { sendPreview, stylePath } from "./survey-reply";

const address = /^\/s\/preview\/([^/]+)\/([^/]+)$/;

export const isPreview = (path: string): boolean => address.test(path);

/** The public page for members, before and after publishing; the builder shows it in a frame. */
export async function showPreview(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const survey = await readSurvey(req, facts);
  const view = { survey, stylePath, submissionId: newId(), isPreview: true };
  await sendPreview(res, 200, renderForm(view));
}

/** Checks the form as the public page does, and stores nothing. */
export async function tryPreview(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { entries } = await readPostedForm(req);
  const survey = await readSurvey(req, facts);
  const parsed = parseSubmission(survey, entries);
  const view = { survey, stylePath, submissionId: newId(), isPreview: true };
  if (parsed.ok) return sendPreview(res, 200, renderThanks({ ...view, receipt: null }));
  const { errors, filled } = parsed;
  await sendPreview(res, 422, renderForm({ ...view, errors, filled }));
}

/** @throws AppError not_found, the same for strangers as for an address that never was */
async function readSurvey(req: IncomingMessage, facts: RequestFacts): Promise<SurveyForm> {
  const [, slug = "", surveyId = ""] = address.exec(facts.path) ?? [];
  const token = cookieOf(req, sessionCookie().name);
  const session = token ? await findSession(token, new Date()) : null;
  if (!session) throw new AppError("not_found", "Survey not found.");
  const membership = await findMembership(session.user.id, slug, { requestId: facts.requestId });
  if (!membership) throw new AppError("not_found", "Survey not found.");
  const survey = await getSurvey(membership.ctx, { surveyId });
  return toSurveyForm(survey, membership.workspace.name);
}

function cookieOf(req: IncomingMessage, name: string): string | null {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}
