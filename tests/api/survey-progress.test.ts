import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { surveyProgress } from "@/db/schema/survey-progress";
import { responses } from "@/db/schema/surveys";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { flushProgress } from "@/lib/server/surveys/progress";
import { closeSurvey } from "@/lib/surveys/commands";
import { createSingleLinks } from "@/lib/surveys/invitations/commands";
import { getSurveyProgress } from "@/lib/surveys/progress/queries";
import { fieldName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { type Field, surveySite } from "../support/survey-site";
import { buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

const { get, post } = surveySite();

type Survey = Awaited<ReturnType<typeof buildSurvey>>;

const question = (title: string): Question =>
  questionSchema.parse({ id: newId(), kind: "csat", title, lowLabel: "", highLabel: "" });
const three = () => ["First", "Second", "Third"].map(question);
const pages = (wishes: Parameters<typeof buildSurvey>[0] = {}) =>
  buildSurvey({ questions: three(), settings: { layout: "single" }, ...wishes });

/** Long enough ago that a person can have read the page. */
const opened = () => v7({ msecs: Date.now() - 60_000 });
const nameOf = ({ questions }: Survey, index: number) => {
  const one = questions[index];
  return one ? fieldName(one) : "";
};
const tell = (survey: Survey, id: string, more: Field[] = [], from = "10.1.0.1") =>
  post(`/s/${survey.token}/progress`, [["submission_id", id], ...more], {
    "x-forwarded-for": from,
  });
const answer = (survey: Survey, id: string, more: Field[] = []) =>
  post(`/s/${survey.token}`, [
    ["submission_id", id],
    ...more,
    ...formOf(survey.questions, ["5", "4", "3"]),
  ]);

async function figures({ ctx, surveyId }: Survey) {
  await flushProgress();
  return getSurveyProgress(ctx, { surveyId });
}
const rowsOf = async ({ ctx, surveyId }: Survey) => {
  await flushProgress();
  return inTransaction(ctx, (tx) =>
    tx.select().from(surveyProgress).where(eq(surveyProgress.surveyId, surveyId)),
  );
};

describe("How far people come", () => {
  test("is told by the page's script: opened, begun, where they were, sent", async () => {
    const survey = await pages();
    const [looked, second, sent] = [opened(), opened(), opened()];
    await tell(survey, looked, [["at", nameOf(survey, 0)]]);
    await tell(survey, second, [
      ["at", nameOf(survey, 1)],
      ["begun", "1"],
    ]);
    await tell(survey, sent, [["at", nameOf(survey, 0)]]);
    await answer(survey, sent);
    expect(await figures(survey)).toMatchObject({
      ...{ opened: 3, started: 2, sent: 1, untouched: 1 },
      steps: [
        { reached: 2, left: 0 },
        { reached: 2, left: 1 },
        { reached: 1, left: 0 },
      ],
    });
  });

  test("is known without the script from the pages that are asked for", async () => {
    const survey = await pages();
    const id = opened();
    const first: Field = [nameOf(survey, 0), "4"];
    await post(`/s/${survey.token}`, [["submission_id", id], ["page", first[0]], first]);
    expect(await figures(survey)).toMatchObject({
      ...{ opened: 1, started: 1, sent: 0 },
      steps: [{ left: 0 }, { left: 1 }, { left: 0 }],
    });
    await answer(survey, id);
    expect(await figures(survey)).toMatchObject({ opened: 1, started: 1, sent: 1 });
  });

  test("is counted once, however often and in whatever order it is told", async () => {
    const survey = await pages();
    const id = opened();
    const at = (index: number): Field[] => [
      ["at", nameOf(survey, index)],
      ["begun", "1"],
    ];
    for (const index of [0, 2, 1, 0]) {
      await tell(survey, id, at(index));
      await flushProgress();
    }
    await Promise.all(Array.from({ length: 50 }, () => tell(survey, id, at(1))));
    const rows = await rowsOf(survey);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ position: 3, questionId: survey.questions[2]?.id });
  });

  test("Opening a page or trying it out counts for nothing by itself", async () => {
    const survey = await pages();
    for (let time = 0; time < 20; time += 1) await get(`/s/${survey.token}`);
    expect(await rowsOf(survey)).toHaveLength(0);
  });

  test("What turns out to be spam is no beginning either", async () => {
    const survey = await pages();
    const id = opened();
    await tell(survey, id);
    expect(await rowsOf(survey)).toHaveLength(1);
    await answer(survey, id, [["website", "https://spam.example"]]);
    expect(await rowsOf(survey)).toHaveLength(0);
  });
});

describe("Whoever makes progress up", () => {
  test("cannot send, and names no question of another survey", async () => {
    const [survey, other] = [await pages(), await pages()];
    const id = opened();
    await tell(survey, id, [
      ["at", nameOf(other, 2)],
      ["begun", "1"],
      ["end", "sent"],
      ["is_sent", "1"],
    ]);
    expect(await rowsOf(survey)).toMatchObject([{ isSent: false, questionId: null, position: 0 }]);
    expect(await rowsOf(other)).toHaveLength(0);
    expect(await inTransaction(survey.ctx, (tx) => tx.select().from(responses))).toHaveLength(0);
  });

  test("gets no further with ids that are old, of the future or of another kind", async () => {
    const survey = await pages();
    const day = 86_400_000;
    const ids = [
      ...[v7({ msecs: Date.now() - 8 * day }), v7({ msecs: Date.now() + day })],
      ...[crypto.randomUUID(), "1", "", "'; drop table survey_progress; --"],
    ];
    for (const id of ids) expect((await tell(survey, id)).status).toBe(204);
    expect(await rowsOf(survey)).toHaveLength(0);
  });

  test("floods nothing: what one address tells beyond people's pace is let go", async () => {
    const survey = await pages();
    const all = await Promise.all(Array.from({ length: 330 }, () => tell(survey, opened())));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([204]));
    expect((await rowsOf(survey)).length).toBeLessThanOrEqual(300);
    await tell(survey, opened(), [], "10.1.0.2");
    expect((await rowsOf(survey)).length).toBeGreaterThan(100);
  });

  test("is not heard on closed surveys, behind a password or without an invitation", async () => {
    const closed = await pages();
    await closeSurvey(closed.ctx, { surveyId: closed.surveyId });
    const locked = await pages({ settings: { layout: "single", password: "open sesame" } });
    for (const survey of [closed, locked]) {
      await tell(survey, opened(), [["pass", "1999999999999.forged"]]);
      expect(await rowsOf(survey)).toHaveLength(0);
    }
    const personal = await pages();
    const { paths } = await createSingleLinks(personal.ctx, {
      surveyId: personal.surveyId,
      count: 1,
    });
    const [path = "", query = ""] = paths[0]?.split("?t=") ?? [];
    await post(`${path}/progress`, [["submission_id", opened()]]);
    expect(await rowsOf(personal)).toHaveLength(0);
    const ticket = decodeURIComponent(query);
    const fields: Field[] = [
      ["submission_id", opened()],
      ["t", ticket],
    ];
    await post(`${path}/progress`, fields);
    expect(await rowsOf(personal)).toHaveLength(1);
  });

  test("sends no large bodies, and not from other sites", async () => {
    const survey = await pages();
    expect((await tell(survey, opened(), [["at", "x".repeat(5000)]])).status).toBe(413);
    const path = `/s/${survey.token}/progress`;
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await post(path, [["submission_id", opened()]], foreign)).status).toBe(403);
    expect((await post(`/s/${"A".repeat(43)}/progress`, [])).status).toBe(404);
    expect(await rowsOf(survey)).toHaveLength(0);
  });
});

test("The progress of an anonymous survey leads to no answer and keeps no time but the day", async () => {
  const survey = await pages({ isAnonymous: true });
  const id = opened();
  await tell(survey, id);
  await answer(survey, id);
  const [row] = await rowsOf(survey);
  const [response] = await inTransaction(survey.ctx, (tx) => tx.select().from(responses));
  expect(row).toMatchObject({ isSent: true, day: new Date().toISOString().slice(0, 10) });
  const known = new Set(Object.values(response ?? {}).map(String));
  for (const own of [row?.id, id]) expect(known.has(String(own))).toBe(false);
  expect(Object.keys(row ?? {}).sort()).toEqual(
    [
      "day",
      "id",
      "isSent",
      "isStarted",
      "position",
      "questionId",
      "surveyId",
      "workspaceId",
    ].sort(),
  );
});

test("How far people came is not for members of other workspaces", async () => {
  const survey = await pages();
  await tell(survey, opened());
  const stranger = await buildSurveyMember("owner");
  await flushProgress();
  expect(await getSurveyProgress(stranger, { surveyId: survey.surveyId })).toMatchObject({
    opened: 0,
    steps: [],
  });
});
