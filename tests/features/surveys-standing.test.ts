import { expect, test } from "vitest";
import { closeSurvey } from "@/lib/surveys/commands";
import { getSurvey, listSurveys } from "@/lib/surveys/queries";
import { answerSurvey, buildSurvey } from "../support/survey-world";

test("A survey says whether it takes answers, and why not, in the list and on its pages", async () => {
  const first = await buildSurvey();
  const { ctx } = first;
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const full = await buildSurvey({ ctx, quota: 1 });
  await answerSurvey(full, [["5"]]);
  const shut = await buildSurvey({ ctx });
  await closeSurvey(ctx, { surveyId: shut.surveyId });
  const expected = {
    [first.surveyId]: "open",
    [full.surveyId]: "full",
    [shut.surveyId]: "closed",
    [(await buildSurvey({ ctx, isPublished: false })).surveyId]: "draft",
    [(await buildSurvey({ ctx, opensAt: hour(1) })).surveyId]: "notOpenYet",
    [(await buildSurvey({ ctx, closesAt: hour(-1) })).surveyId]: "closed",
  };
  const listed = await listSurveys(ctx, {});
  expect(Object.fromEntries(listed.map((one) => [one.id, one.standing]))).toEqual(expected);
  for (const [surveyId, standing] of Object.entries(expected))
    expect(await getSurvey(ctx, { surveyId })).toMatchObject({ standing });
});
