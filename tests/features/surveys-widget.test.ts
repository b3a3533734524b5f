import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { archiveSurvey, restoreSurvey } from "@/lib/surveys/archive/commands";
import { closeSurveyLink } from "@/lib/surveys/links/commands";
import { listSurveyLinks } from "@/lib/surveys/links/queries";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { saveWidget } from "@/lib/surveys/widget/commands";
import { newWidget } from "@/lib/surveys/widget/model";
import { findLoaderSettings } from "@/lib/surveys/widget/queries";
import { buildRespondent, buildSurvey, formOf } from "../support/survey-world";

const site = "https://shop.example";

async function buildWidget(values: Parameters<typeof buildSurvey>[0] = {}) {
  const survey = await buildSurvey(values);
  const { ctx, surveyId } = survey;
  await saveWidget(ctx, { ...newWidget, surveyId, isEnabled: true, sites: [site] });
  const links = await listSurveyLinks(ctx, { surveyId });
  const widget = links.find((link) => link.name === "Website widget");
  const respondent = await buildRespondent(survey.token);
  const asks = async () =>
    (await findLoaderSettings(respondent, { linkId: widget?.id ?? "", site })) !== null;
  return { ...survey, widgetLinkId: widget?.id ?? "", respondent, asks };
}

test("A widget asks nobody once the survey has all the answers it may take", async () => {
  const { respondent, linkId, questions, asks } = await buildWidget({ quota: 1 });
  expect(await asks()).toBe(true);
  const entries = formOf(questions, ["5"]);
  await submitResponse(respondent, { linkId, submissionId: newId(), entries });
  expect(await asks()).toBe(false);
});

test("A widget asks nobody before the survey opens and after it closes", async () => {
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(await (await buildWidget({ opensAt: hour(1) })).asks()).toBe(false);
  expect(await (await buildWidget({ closesAt: hour(-1) })).asks()).toBe(false);
});

test("A widget asks nobody while its survey is archived, or once its link is closed", async () => {
  const { ctx, surveyId, widgetLinkId, asks } = await buildWidget();
  await archiveSurvey(ctx, { surveyId });
  expect(await asks()).toBe(false);
  await restoreSurvey(ctx, { surveyId });
  expect(await asks()).toBe(true);
  await closeSurveyLink(ctx, { linkId: widgetLinkId });
  expect(await asks()).toBe(false);
});
