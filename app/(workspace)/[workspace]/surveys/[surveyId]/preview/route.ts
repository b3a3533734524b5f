import type { NextRequest } from "next/server";
import { orNotFound } from "@/lib/access/or-not-found";
import { memberDoor } from "@/lib/access/request";
import { newId } from "@/lib/core/ids";
import { previewHeaders, stylePath } from "@/lib/server/survey-reply";
import { parseSubmission } from "@/lib/surveys/answers";
import { toSurveyForm } from "@/lib/surveys/form";
import type { SurveyForm } from "@/lib/surveys/model";
import { renderForm } from "@/lib/surveys/page/form";
import { renderThanks } from "@/lib/surveys/page/notices";
import { getSurvey } from "@/lib/surveys/queries";

type Context = RouteContext<"/[workspace]/surveys/[surveyId]/preview">;

/** The public page for members, before and after publishing. Nothing sent here is stored. */
export async function GET(_: NextRequest, context: Context): Promise<Response> {
  const survey = await readForm(context);
  return page(200, renderForm({ survey, stylePath, submissionId: newId(), isPreview: true }));
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const survey = await readForm(context);
  const sent = await request.formData();
  const entries = [...sent].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const parsed = parseSubmission(survey, entries);
  const view = { survey, stylePath, isPreview: true };
  if (parsed.ok) return page(200, renderThanks({ ...view, receipt: null }));
  const { errors, filled } = parsed;
  return page(422, renderForm({ ...view, submissionId: newId(), errors, filled }));
}

async function readForm(context: Context): Promise<SurveyForm> {
  const { workspace: slug, surveyId } = await context.params;
  const { ctx, workspace } = await memberDoor(slug);
  return toSurveyForm(await orNotFound(getSurvey(ctx, { surveyId })), workspace.name);
}

const page = (status: number, body: string) =>
  new Response(body, { status, headers: previewHeaders });
