import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { closeSurvey, createSurvey, publishSurvey, updateSurvey } from "@/lib/surveys/commands";
import { createSurveyLink } from "@/lib/surveys/links/commands";
import { listSurveyLinks } from "@/lib/surveys/links/queries";
import { getSurvey } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import { listSurveyScores } from "@/lib/surveys/results/scores/queries";
import { listVerbatims } from "@/lib/surveys/results/stream/queries";
import { listSurveyRevisions } from "@/lib/surveys/versions/queries";
import {
  answerSurvey,
  buildSurvey,
  buildSurveyMap,
  buildSurveyMember,
} from "../support/survey-world";

const ratingQuestion = (title: string): Question => ({
  ...{ kind: "csat", id: newId(), title, help: "", isRequired: false },
  ...{ lowLabel: "", highLabel: "" },
});

describe("A new survey", () => {
  test.each([
    ["csat", ["csat", "text"]],
    ["nps", ["nps", "text"]],
    ["ces", ["ces", "text"]],
  ] as const)("from the template %s asks %j and has a link", async (template, kinds) => {
    const { ctx, surveyId } = await buildSurvey({ template, isPublished: false });
    const survey = await getSurvey(ctx, { surveyId });
    expect(survey.questions.map((question) => question.kind)).toEqual(kinds);
    expect(survey).toMatchObject({ status: "draft", stageTitle: "Purchase" });
    const links = await listSurveyLinks(ctx, { surveyId });
    expect(links).toMatchObject([{ name: "Main link", stageTitle: "Purchase", answered: 0 }]);
    expect(links[0]?.path).toMatch(/^\/s\/[\w-]{43}$/);
  });

  test("stands on a stage of its own map", async () => {
    const ctx = await buildSurveyMember("editor");
    const [one, other] = [await buildSurveyMap(ctx), await buildSurveyMap(ctx)];
    const wish = { mapId: one.mapId, stageId: other.stageId, title: "x" };
    await expect(createSurvey(ctx, { ...wish, template: "csat" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is published, closed and opened again, but not without a question", async () => {
    const { ctx, surveyId } = await buildSurvey({ isPublished: false, questions: [] });
    await expect(publishSurvey(ctx, { surveyId })).rejects.toMatchObject({ code: "conflict" });
    await expect(closeSurvey(ctx, { surveyId })).rejects.toMatchObject({ code: "conflict" });
    const { version } = await getSurvey(ctx, { surveyId });
    await saveQuestions(ctx, { surveyId, version, questions: [ratingQuestion("Well?")] });
    expect(await publishSurvey(ctx, { surveyId })).toMatchObject({ status: "published" });
    expect(await closeSurvey(ctx, { surveyId })).toMatchObject({ status: "closed" });
    expect(await publishSurvey(ctx, { surveyId })).toMatchObject({ status: "published" });
  });
});

describe("Questions", () => {
  test("are kept in the order they were saved in", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const wanted = [...questions.toReversed(), ratingQuestion("And the shop?")];
    await saveQuestions(ctx, { surveyId, version, questions: wanted });
    expect((await getSurvey(ctx, { surveyId })).questions).toEqual(wanted);
  });

  test("with answers are retired, and their answers stay in the results", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    await answerSurvey(survey, [["5"], ["4"], ["1"], ["5"], ["3"]]);
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const kept = questions.slice(1);
    await saveQuestions(ctx, { surveyId, version, questions: kept });
    expect((await getSurvey(ctx, { surveyId })).questions).toEqual(kept);
    const results = await getSurveyResults(ctx, { surveyId });
    expect(results.questions.map(({ isArchived, n }) => [isArchived, n])).toEqual([
      [false, 0],
      [true, 5],
    ]);
  });

  test("without answers may become another kind and stay the same question", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const changed = [{ ...ratingQuestion("x"), id: questions[0]?.id ?? "", kind: "nps" as const }];
    const saved = await saveQuestions(ctx, { surveyId, version, questions: changed });
    expect(saved.replaced).toEqual({});
    expect((await getSurvey(ctx, { surveyId })).questions).toEqual(changed);
  });

  test("with answers give way to a new question when the scale changes, and rules follow", async () => {
    const survey = await buildSurvey();
    await answerSurvey(survey, [["5", "Great"]]);
    const { ctx, surveyId } = survey;
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const [rating, text] = questions;
    if (!rating || !text) throw new Error("The template has two questions");
    const name = fieldName(rating);
    const showIf = [{ about: rating.id, test: "atMost" as const, value: "3" }];
    const changed = [
      { ...ratingQuestion("How was it?"), id: rating.id, kind: "csat7" as const },
      {
        ...text,
        help: `You said {{${name}}}.`,
        logic: { match: "all" as const, showIf, jumps: [] },
      },
    ];
    const { replaced } = await saveQuestions(ctx, { surveyId, version, questions: changed });
    const now = await getSurvey(ctx, { surveyId });
    const fresh = replaced[rating.id] ?? "";
    expect(now.questions[0]).toMatchObject({ id: fresh, kind: "csat7" });
    expect(now.questions[1]?.logic?.showIf).toMatchObject([{ about: fresh }]);
    expect(now.questions[1]?.help).toBe(`You said {{${fieldName({ id: fresh })}}}.`);
    const results = await getSurveyResults(ctx, { surveyId });
    expect(results.questions.find((one) => one.question.id === rating.id)).toMatchObject({
      isArchived: true,
      n: 1,
    });
    const [revision] = await listSurveyRevisions(ctx, { surveyId });
    expect(revision?.changes.map((change) => change.kind).sort()).toEqual([
      ...["help", "logic", "replaced"],
    ]);
  });

  test("edited after publishing leave a note of what was changed, told once a stretch", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const first = await getSurvey(ctx, { surveyId });
    const [rating, text] = first.questions;
    if (!rating || !text) throw new Error("The template has two questions");
    const edits = [
      [{ ...rating, title: "How wa" }, text],
      [{ ...rating, title: "How was it today?" }, text],
      [text, { ...rating, title: "How was it today?" }],
    ];
    let { version } = first;
    for (const questions of edits) {
      version = (await saveQuestions(ctx, { surveyId, version, questions })).version;
    }
    const revisions = await listSurveyRevisions(ctx, { surveyId });
    expect(revisions).toHaveLength(1);
    expect(revisions[0]?.changes.map((change) => change.kind)).toEqual(["reworded", "moved"]);
    await saveQuestions(ctx, { surveyId, version, questions: first.questions });
    expect(await listSurveyRevisions(ctx, { surveyId })).toEqual([]);
  });

  test("that go round in a circle or are out of reach keep a survey from being published", async () => {
    const { ctx, surveyId } = await buildSurvey({ isPublished: false });
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const [rating, text] = questions;
    if (!rating || !text) throw new Error("The template has two questions");
    const jumps = [{ when: [], to: "end" }];
    const cut = [{ ...rating, logic: { match: "all" as const, showIf: [], jumps } }, text];
    await saveQuestions(ctx, { surveyId, version, questions: cut });
    await expect(publishSurvey(ctx, { surveyId })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(text.title),
    });
  });

  test("of another survey cannot be taken over", async () => {
    const { ctx, surveyId, questions } = await buildSurvey();
    const other = await buildSurvey({ ctx });
    const { version } = await getSurvey(ctx, { surveyId: other.surveyId });
    await expect(
      saveQuestions(ctx, { surveyId: other.surveyId, version, questions }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect((await getSurvey(ctx, { surveyId })).questions).toEqual(questions);
  });

  test("saved on top of somebody else's change are refused as stale, and nothing is lost", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const { version, questions } = await getSurvey(ctx, { surveyId });
    const more = [...questions, ratingQuestion("Mine")];
    await saveQuestions(ctx, { surveyId, version, questions: more });
    await expect(saveQuestions(ctx, { surveyId, version, questions })).rejects.toMatchObject({
      code: "stale",
    });
    expect((await getSurvey(ctx, { surveyId })).questions).toHaveLength(3);
  });
});

describe("Results", () => {
  test("give CSAT with interval and n, and leave skips out", async () => {
    const survey = await buildSurvey();
    await answerSurvey(survey, [["5", "Great"], ["4"], ["3"], ["5"], ["1", "Late"]]);
    const results = await getSurveyResults(survey.ctx, { surveyId: survey.surveyId });
    const [rating, text] = results.questions;
    expect(rating?.figure?.score).toMatchObject({ value: 60, n: 5, display: "few" });
    expect(rating?.figure?.score.low).toBeCloseTo(23.07, 1);
    expect(rating?.bars.map((bar) => bar.count)).toEqual([1, 0, 1, 1, 2]);
    expect(text).toMatchObject({ n: 2, bars: [] });
    const verbatims = await listVerbatims(survey.ctx, { surveyId: survey.surveyId });
    expect(verbatims.items.map((one) => one.text)).toEqual(["Late", "Great"]);
    const [score] = await listSurveyScores(survey.ctx, {});
    expect(score).toMatchObject({ surveyId: survey.surveyId, kind: "csat", score: { value: 60 } });
  });

  test("hide a figure that fewer than five answers would give away", async () => {
    const survey = await buildSurvey({ template: "nps" });
    await answerSurvey(survey, [["9"], ["10"]]);
    const { questions } = await getSurveyResults(survey.ctx, { surveyId: survey.surveyId });
    expect(questions[0]).toMatchObject({
      n: 2,
      bars: [],
      figure: { score: { value: null, display: "hidden" } },
    });
  });
});

describe("Links", () => {
  test("say about another stage what comes through them", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId, otherStageId } = survey;
    await createSurveyLink(ctx, { surveyId, name: "Parcel slip", stageId: otherStageId });
    const links = await listSurveyLinks(ctx, { surveyId });
    expect(links.map((link) => [link.name, link.stageTitle])).toEqual([
      ["Main link", "Purchase"],
      ["Parcel slip", "Delivery"],
    ]);
    expect(new Set(links.map((link) => link.path)).size).toBe(2);
  });

  test("cannot stand on a stage of another map", async () => {
    const { ctx, surveyId } = await buildSurvey();
    const other = await buildSurveyMap(ctx);
    await expect(
      createSurveyLink(ctx, { surveyId, name: "x", stageId: other.stageId }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

test("What was promised about anonymity stays once a survey was published", async () => {
  const { ctx, surveyId } = await buildSurvey({ isAnonymous: true });
  const survey = await getSurvey(ctx, { surveyId });
  const { version, title, intro, thankYou, closedMessage, opensAt, closesAt, quota } = survey;
  const details = { surveyId, version, title, intro, thankYou, closedMessage, quota };
  const change = { ...details, opensAt, closesAt, locale: "en" as const, isAnonymous: false };
  await expect(updateSurvey(ctx, change)).rejects.toMatchObject({ code: "conflict" });
});
