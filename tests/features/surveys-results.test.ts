import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { publicLinkToken } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { countFeedback } from "@/lib/feedback/queries";
import { createSurveyLink } from "@/lib/surveys/links/commands";
import { getSurvey } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName, partName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { deleteRespondent, deleteResponse } from "@/lib/surveys/results/erase/commands";
import { findSurveyComparison } from "@/lib/surveys/results/groups/queries";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import { listSurveyScores } from "@/lib/surveys/results/scores/queries";
import { listResponses, listVerbatims } from "@/lib/surveys/results/stream/queries";
import { buildRespondent, buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

type Survey = Awaited<ReturnType<typeof buildSurvey>>;

async function send(survey: Survey, entries: [string, string][], customer = "", linkId = "") {
  const link = linkId || survey.linkId;
  const ctx = await buildRespondent(publicLinkToken(link));
  await submitResponse(ctx, { linkId: link, entries, customer, submissionId: newId() });
}
const rate = (survey: Survey, values: string[], customer = "", linkId = "") =>
  send(survey, formOf(survey.questions, values), customer, linkId);

const base = { help: "", isRequired: false };
const options = [
  { id: "a", label: "Price" },
  { id: "b", label: "Service" },
];

describe("Results of every kind of question", () => {
  test("count a matrix by row, a ranking by place and a number by its middle", async () => {
    const matrix: Question = {
      ...{ ...base, id: newId(), kind: "matrix", title: "Rate" },
      rows: [{ id: "r1", label: "Staff" }],
      columns: [
        { id: "c1", label: "Bad" },
        { id: "c2", label: "Good" },
      ],
    };
    const ranking: Question = { ...base, id: newId(), kind: "ranking", title: "Order", options };
    const number: Question = {
      ...{ ...base, id: newId(), kind: "number", title: "How many?", min: null, max: null },
    };
    const stars: Question = {
      ...{ ...base, id: newId(), kind: "rating", title: "Stars", stars: 5 },
      ...{ lowLabel: "", highLabel: "" },
    };
    const survey = await buildSurvey({ questions: [matrix, ranking, number, stars] });
    for (const [place, count] of [1, 2, 3, 4, 10].entries()) {
      await send(survey, [
        [partName(matrix, "r1"), place < 3 ? "c2" : "c1"],
        [partName(ranking, "a"), place === 0 ? "2" : "1"],
        [partName(ranking, "b"), place === 0 ? "1" : "2"],
        [fieldName(number), String(count)],
        [fieldName(stars), String(5 - (place % 2))],
      ]);
    }
    const { questions } = await getSurveyResults(survey.ctx, { surveyId: survey.surveyId });
    const [first, second, third, fourth] = questions;
    expect(first?.detail).toMatchObject({
      rows: [{ label: "Staff", n: 5, bars: [{ count: 2 }, { count: 3, share: 60 }] }],
    });
    expect(second?.detail).toMatchObject({
      options: [
        { label: "Price", first: 4, n: 5, mean: { mean: 1.2 } },
        { label: "Service", first: 1, n: 5, mean: { mean: 1.8 } },
      ],
    });
    expect(third?.detail).toMatchObject({ median: 3, low: 1, high: 10, mean: { mean: 4 } });
    expect(fourth?.figure?.score.value).toBeCloseTo(4.6, 6);
  });

  test("keep an option that was taken away under the label it had", async () => {
    const choice: Question = {
      ...{ ...base, id: newId(), kind: "choice", title: "What?", isMultiple: false },
      options: [...options, { id: "gone", label: "Parking" }],
    };
    const survey = await buildSurvey({ questions: [choice] });
    for (let n = 0; n < 5; n++) await send(survey, [[fieldName(choice), "gone"]]);
    const { version } = await getSurvey(survey.ctx, { surveyId: survey.surveyId });
    await saveQuestions(survey.ctx, {
      ...{ surveyId: survey.surveyId, version },
      questions: [{ ...choice, options }],
    });
    const { questions } = await getSurveyResults(survey.ctx, { surveyId: survey.surveyId });
    const bars = questions.flatMap((result) => result.bars).filter((bar) => bar.count > 0);
    expect(bars).toMatchObject([{ label: "Parking", count: 5 }]);
  });
});

describe("Comparison", () => {
  test("shows links side by side, with an arrow only where the difference is real", async () => {
    const survey = await buildSurvey();
    const { linkId } = await createSurveyLink(survey.ctx, {
      surveyId: survey.surveyId,
      name: "Till",
    });
    for (let n = 0; n < 12; n++) await rate(survey, ["5"]);
    for (let n = 0; n < 12; n++) await rate(survey, ["1"], "", linkId);
    const found = await findSurveyComparison(survey.ctx, { surveyId: survey.surveyId });
    const links = found?.comparisons.find((one) => one.dimension === "link")?.groups;
    expect(links?.map(({ name, direction }) => [name, direction]).sort()).toEqual([
      ["Main link", "up"],
      ["Till", "down"],
    ]);
  });

  test("hides a group below five answers and gives it no arrow", async () => {
    const survey = await buildSurvey();
    const { linkId } = await createSurveyLink(survey.ctx, {
      surveyId: survey.surveyId,
      name: "Till",
    });
    for (let n = 0; n < 30; n++) await rate(survey, ["5"]);
    for (let n = 0; n < 4; n++) await rate(survey, ["1"], "", linkId);
    const found = await findSurveyComparison(survey.ctx, { surveyId: survey.surveyId });
    const till = found?.comparisons[0]?.groups.find((group) => group.name === "Till");
    expect(till).toMatchObject({ direction: "none", figure: { score: { value: null, n: 4 } } });
  });
});

describe("The streams", () => {
  test("find words, page on, and tell which customer answered", async () => {
    const survey = await buildSurvey();
    await rate(survey, ["1", "Still waiting"], "c-1");
    await rate(survey, ["5", "Lovely"]);
    const { surveyId, ctx } = survey;
    const found = await listVerbatims(ctx, { surveyId, search: "WAITING" });
    expect(found.items.map((one) => one.text)).toEqual(["Still waiting"]);
    const first = await listResponses(ctx, { surveyId, limit: 1 });
    expect(first).toMatchObject({ hasMore: true });
    const next = await listResponses(ctx, { surveyId, limit: 1, after: first.items[0]?.id });
    expect(next).toMatchObject({ hasMore: false, items: [{ customer: "c-1" }] });
  });

  test("of an anonymous survey stay closed until the fifth answer, and name nobody", async () => {
    const survey = await buildSurvey({ isAnonymous: true });
    const { surveyId, ctx } = survey;
    for (let n = 0; n < 4; n++) await rate(survey, ["1", `Words ${n}`], "c-1");
    expect(await listVerbatims(ctx, { surveyId })).toMatchObject({ items: [], isHidden: true });
    expect(await listResponses(ctx, { surveyId })).toMatchObject({ items: [], isHidden: true });
    await rate(survey, ["1", "Words"], "c-1");
    const { items } = await listResponses(ctx, { surveyId });
    expect(items.map((item) => item.customer)).toEqual([null, null, null, null, null]);
  });
});

describe("Deleting", () => {
  test("one response changes the figures, the inbox, the scores and the quotes", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    for (const [value, text] of [["1", "Bad"], ["5"], ["5"], ["5"], ["5"], ["5"]] as string[][]) {
      await rate(survey, [value ?? "", text ?? ""]);
    }
    const before = await listResponses(ctx, { surveyId });
    const bad = before.items.find((item) => item.answers.some((one) => one.score === 1));
    await deleteResponse(ctx, { responseId: bad?.id ?? "" });
    const after = await getSurveyResults(ctx, { surveyId });
    expect(after.answered).toBe(5);
    expect(after.questions[0]?.figure?.score.value).toBe(100);
    expect((await listSurveyScores(ctx, {}))[0]?.score.n).toBe(5);
    expect((await listVerbatims(ctx, { surveyId })).items).toEqual([]);
    expect(await countFeedback(ctx, {})).toMatchObject({ new: 5 });
  });

  test("a respondent takes all of theirs, in every survey, and nobody else's", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    await rate(survey, ["1", "Mine"], "c-7");
    await rate(survey, ["2", "Mine too"], "c-7");
    await rate(survey, ["5", "Yours"], "c-8");
    const { items } = await listResponses(ctx, { surveyId });
    const customerId = items.find((item) => item.customer === "c-7")?.customerId ?? "";
    expect(await deleteRespondent(ctx, { customerId })).toMatchObject({ responses: 2 });
    const left = await listVerbatims(ctx, { surveyId });
    expect(left.items.map((one) => one.text)).toEqual(["Yours"]);
  });

  const calls: [
    string,
    (ctx: Context, ids: Record<"response" | "customer", string>) => Promise<unknown>,
  ][] = [
    ["deleteResponse", (ctx, { response }) => deleteResponse(ctx, { responseId: response })],
    ["deleteRespondent", (ctx, { customer }) => deleteRespondent(ctx, { customerId: customer })],
  ];
  test.each(calls)("%s: viewers may not, and other workspaces find nothing", async (_, call) => {
    const survey = await buildSurvey();
    await rate(survey, ["3"], "c-1");
    const { items } = await listResponses(survey.ctx, { surveyId: survey.surveyId });
    const ids = { response: items[0]?.id ?? "", customer: items[0]?.customerId ?? "" };
    const viewer = await buildSurveyMember("viewer", survey.ctx.workspaceId);
    await expect(call(viewer, ids)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await buildSurveyMember("owner");
    await expect(call(stranger, ids)).rejects.toMatchObject({ code: "not_found" });
    expect((await listResponses(survey.ctx, { surveyId: survey.surveyId })).items).toHaveLength(1);
  });
});

describe("A period of results", () => {
  const answered = async (survey: Survey, at: string, score: string) => {
    const ctx = { ...(await buildRespondent(publicLinkToken(survey.linkId))), now: new Date(at) };
    await submitResponse(ctx, {
      ...{ linkId: survey.linkId, submissionId: v7({ msecs: Date.parse(at) - 60_000 }) },
      entries: formOf(survey.questions, [score]),
    });
  };
  const june = { from: "2026-06-01", to: "2026-06-30" };
  const may = { from: "2026-05-02", to: "2026-05-31" };

  test("counts the answers of its days alone, and tests the change against the days before", async () => {
    const survey = await buildSurvey();
    for (let person = 0; person < 12; person += 1) {
      await answered(survey, "2026-05-20T12:00:00Z", person < 11 ? "1" : "5");
      await answered(survey, "2026-06-20T12:00:00Z", person < 11 ? "5" : "1");
    }
    await answered(survey, "2026-07-01T12:00:00Z", "3");
    const { surveyId } = survey;
    const results = await getSurveyResults(survey.ctx, { surveyId, period: june, previous: may });
    expect(results).toMatchObject({ answered: 12, total: 25 });
    expect(results.questions[0]?.figure?.score).toMatchObject({ n: 12 });
    const [change] = Object.values(results.changes);
    expect(change?.direction).toBe("up");
    expect(change?.delta).toBeCloseTo(100 * (11 / 12 - 1 / 12), 6);
    const all = await getSurveyResults(survey.ctx, { surveyId });
    expect(all).toMatchObject({ answered: 25, changes: {} });
    const page = await listResponses(survey.ctx, { surveyId, period: may });
    expect(page.items).toHaveLength(12);
  });

  test("has no arrow where the change may be chance", async () => {
    const survey = await buildSurvey();
    for (let person = 0; person < 6; person += 1) {
      await answered(survey, "2026-05-20T12:00:00Z", person < 3 ? "5" : "1");
      await answered(survey, "2026-06-20T12:00:00Z", person < 4 ? "5" : "1");
    }
    const wanted = { surveyId: survey.surveyId, period: june, previous: may };
    const { changes } = await getSurveyResults(survey.ctx, wanted);
    expect(Object.values(changes)).toMatchObject([{ direction: "none" }]);
  });
});
