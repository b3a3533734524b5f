import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { archiveSurvey, restoreSurvey } from "@/lib/surveys/archive/commands";
import { publishSurvey, updateSurvey } from "@/lib/surveys/commands";
import { duplicateSurvey } from "@/lib/surveys/copies/commands";
import { saveTranslation } from "@/lib/surveys/languages/commands";
import { getSurveyPreview } from "@/lib/surveys/languages/queries";
import { closeSurveyLink, reopenSurveyLink } from "@/lib/surveys/links/commands";
import { listSurveyLinks } from "@/lib/surveys/links/queries";
import { moveSurvey } from "@/lib/surveys/place/commands";
import { getSurvey, listSurveys } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import {
  answerSurvey,
  buildSurvey,
  buildSurveyMap,
  buildSurveyMember,
} from "../support/survey-world";

type Survey = Awaited<ReturnType<typeof buildSurvey>>;

const answer = async (survey: Survey) => (await answerSurvey(survey, [["5"]]))[0];

describe("An archived survey", () => {
  test("leaves the list, takes no answers, keeps those it has, and comes back open", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    await answer(survey);
    await archiveSurvey(ctx, { surveyId });
    expect(await listSurveys(ctx, {})).toEqual([]);
    expect(await listSurveys(ctx, { isArchived: true })).toMatchObject([
      { id: surveyId, answered: 1 },
    ]);
    expect(await answer(survey)).toMatchObject({ kind: "refused", reason: "closed" });
    expect(await getSurveyResults(ctx, { surveyId })).toMatchObject({ answered: 1 });
    await restoreSurvey(ctx, { surveyId });
    expect(await listSurveys(ctx, {})).toMatchObject([{ id: surveyId, standing: "open" }]);
    expect(await answer(survey)).toMatchObject({ kind: "stored" });
  });
});

describe("A copy of a survey", () => {
  test("is a draft with the same questions under ids of their own, and leads as the original", async () => {
    const original = await buildSurvey();
    const { ctx, surveyId } = original;
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const [rating, words] = questions;
    if (!rating || !words) throw new Error("The template has two questions.");
    const condition = { about: rating.id, test: "atMost" as const, value: "2" };
    const led = {
      ...words,
      title: `Why {{${fieldName(rating)}}}?`,
      logic: { match: "all" as const, showIf: [condition], jumps: [] },
    };
    const saved = await saveQuestions(ctx, { surveyId, version, questions: [rating, led] });
    await updateSurvey(ctx, {
      ...{ surveyId, version: saved.version, title: "Lamps", intro: "", thankYou: "" },
      ...{ closedMessage: "", locale: "en", isAnonymous: false, languages: ["de"] },
      ...{ opensAt: null, closesAt: null, quota: 5 },
    });
    const texts = [{ key: `${rating.id}.title`, text: "Wie war es?" }];
    await saveTranslation(ctx, { surveyId, locale: "de", texts });
    await answer(original);

    const id = newId();
    expect(await duplicateSurvey(ctx, { surveyId, id })).toEqual({ surveyId: id });
    expect(await duplicateSurvey(ctx, { surveyId, id })).toEqual({ surveyId: id });
    const copy = await getSurvey(ctx, { surveyId: id });
    expect(copy).toMatchObject({ status: "draft", title: "Lamps (copy)", quota: 5 });
    const inGerman = await getSurveyPreview(ctx, { surveyId: id, language: "de" });
    expect(inGerman.questions[0]?.title).toBe("Wie war es?");
    const [first, second] = copy.questions;
    expect(first?.id).not.toBe(rating.id);
    expect(second).toMatchObject({
      title: `Why {{${first ? fieldName(first) : ""}}}?`,
      logic: { showIf: [{ about: first?.id }] },
    });
    expect(await getSurveyResults(ctx, { surveyId: id })).toMatchObject({ answered: 0 });
    const [link, ...more] = await listSurveyLinks(ctx, { surveyId: id });
    expect(more).toEqual([]);
    expect(link?.path).not.toBe(`/s/${original.token}`);
  });
});

describe("A draft", () => {
  test("moves to another stage with its links; once published it stays where its answers count", async () => {
    const draft = await buildSurvey({ isPublished: false });
    const { ctx, surveyId, mapId, otherStageId } = draft;
    const wish = { surveyId, mapId, stageId: otherStageId };
    await moveSurvey(ctx, wish);
    expect(await getSurvey(ctx, { surveyId })).toMatchObject({ stageTitle: "Delivery" });
    expect(await listSurveyLinks(ctx, { surveyId })).toMatchObject([{ stageTitle: "Delivery" }]);
    const elsewhere = await buildSurveyMap(ctx);
    await expect(moveSurvey(ctx, { ...wish, stageId: elsewhere.stageId })).rejects.toMatchObject({
      code: "not_found",
    });
    await publishSurvey(ctx, { surveyId });
    await expect(moveSurvey(ctx, wish)).rejects.toMatchObject({ code: "conflict" });
  });
});

test("A closed link opens again at the address it had", async () => {
  const survey = await buildSurvey();
  const { ctx, linkId } = survey;
  await closeSurveyLink(ctx, { linkId });
  expect(await answer(survey)).toMatchObject({ kind: "refused", reason: "closed" });
  await reopenSurveyLink(ctx, { linkId });
  expect(await answer(survey)).toMatchObject({ kind: "stored" });
});

describe("What is done with whole surveys and links", () => {
  type Call = (ctx: Survey["ctx"], survey: Survey) => Promise<unknown>;
  const calls: [string, Call][] = [
    ["archive", (ctx, { surveyId }) => archiveSurvey(ctx, { surveyId })],
    ["restore", (ctx, { surveyId }) => restoreSurvey(ctx, { surveyId })],
    ["duplicate", (ctx, { surveyId }) => duplicateSurvey(ctx, { surveyId, id: newId() })],
    ["move", (ctx, { surveyId, mapId, stageId }) => moveSurvey(ctx, { surveyId, mapId, stageId })],
    ["reopenLink", (ctx, { linkId }) => reopenSurveyLink(ctx, { linkId })],
  ];

  test.each(calls)(
    "%s: editors may, commenters may not, strangers find nothing",
    async (_, call) => {
      const survey = await buildSurvey({ isPublished: false });
      const { workspaceId } = survey.ctx;
      const commenter = await buildSurveyMember("commenter", workspaceId);
      await expect(call(commenter, survey)).rejects.toMatchObject({ code: "forbidden" });
      const stranger = await buildSurveyMember("owner");
      await expect(call(stranger, survey)).rejects.toMatchObject({ code: "not_found" });
      await call(await buildSurveyMember("editor", workspaceId), survey);
    },
  );
});
