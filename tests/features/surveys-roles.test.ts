import { describe, expect, test } from "vitest";
import { closeSurvey, createSurvey, publishSurvey, updateSurvey } from "@/lib/surveys/commands";
import { closeSurveyLink, createSurveyLink } from "@/lib/surveys/links/commands";
import { listSurveyLinks } from "@/lib/surveys/links/queries";
import { getSurvey, listSurveys } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import { buildSurvey, buildSurveyMember } from "../support/survey-world";

type Survey = Awaited<ReturnType<typeof buildSurvey>>;

describe("Every command on surveys", () => {
  type Call = (ctx: Survey["ctx"], survey: Survey, version: number) => Promise<unknown>;
  const details = { title: "x", intro: "", thankYou: "", closedMessage: "", locale: "en" as const };
  const gates = { isAnonymous: false, opensAt: null, closesAt: null, quota: null };
  const calls: [string, Call][] = [
    [
      "create",
      (ctx, { mapId, stageId }) =>
        createSurvey(ctx, { mapId, stageId, template: "csat", title: "x" }),
    ],
    [
      "update",
      (ctx, { surveyId }, version) =>
        updateSurvey(ctx, { surveyId, version, ...details, ...gates }),
    ],
    [
      "saveQuestions",
      (ctx, { surveyId, questions }, version) =>
        saveQuestions(ctx, { surveyId, version, questions }),
    ],
    ["publish", (ctx, { surveyId }) => publishSurvey(ctx, { surveyId })],
    ["close", (ctx, { surveyId }) => closeSurvey(ctx, { surveyId })],
    ["createLink", (ctx, { surveyId }) => createSurveyLink(ctx, { surveyId, name: "x" })],
    ["closeLink", (ctx, { linkId }) => closeSurveyLink(ctx, { linkId })],
  ];

  test.each(calls)("%s: an editor may, viewers and commenters may not", async (_, call) => {
    const survey = await buildSurvey();
    const { version } = await getSurvey(survey.ctx, { surveyId: survey.surveyId });
    for (const role of ["viewer", "commenter"] as const) {
      const ctx = await buildSurveyMember(role, survey.ctx.workspaceId);
      await expect(call(ctx, survey, version)).rejects.toMatchObject({ code: "forbidden" });
    }
    const editor = await buildSurveyMember("editor", survey.ctx.workspaceId);
    await call(editor, survey, version);
  });

  test.each(calls)("%s: the survey of another workspace does not exist", async (_, call) => {
    const survey = await buildSurvey();
    const { version } = await getSurvey(survey.ctx, { surveyId: survey.surveyId });
    const stranger = await buildSurveyMember("owner");
    await expect(call(stranger, survey, version)).rejects.toMatchObject({ code: "not_found" });
  });

  test("reading: a viewer may, a stranger finds nothing", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const viewer = await buildSurveyMember("viewer", ctx.workspaceId);
    expect(await listSurveys(viewer, {})).toHaveLength(1);
    const stranger = await buildSurveyMember("owner");
    expect(await listSurveys(stranger, {})).toEqual([]);
    expect(await listSurveyLinks(stranger, { surveyId })).toEqual([]);
    for (const read of [getSurvey, getSurveyResults]) {
      await expect(read(stranger, { surveyId })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
