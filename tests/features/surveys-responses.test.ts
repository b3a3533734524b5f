import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { customers } from "@/db/schema/customers";
import { feedbackItems } from "@/db/schema/feedback";
import { answers, responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { closeSurvey } from "@/lib/surveys/commands";
import { closeSurveyLink } from "@/lib/surveys/links/commands";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { getSurveyForm } from "@/lib/surveys/responses/queries";
import { buildRespondent, buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

const rowsOf = (ctx: Context, surveyId: string) =>
  inTransaction(ctx, (tx) => tx.select().from(responses).where(eq(responses.surveyId, surveyId)));
const inboxOf = (ctx: Context) => inTransaction(ctx, (tx) => tx.select().from(feedbackItems));

describe("An answer", () => {
  test("stores response, answers, inbox item and audit entry together", async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["2", "Still waiting for my parcel"]);
    const { linkId } = survey;
    const outcome = await submitResponse(ctx, { linkId, submissionId: newId(), entries });
    expect(outcome).toMatchObject({ kind: "stored", isNew: true, isFlagged: false });
    const [response] = await rowsOf(survey.ctx, survey.surveyId);
    expect(response).toMatchObject({ stageId: survey.stageId, mapId: survey.mapId, linkId });
    const stored = await inTransaction(ctx, (tx) => tx.select().from(answers));
    expect(stored.map(({ kind, score, text }) => ({ kind, score, text }))).toEqual(
      expect.arrayContaining([
        { kind: "csat", score: 2, text: null },
        { kind: "text", score: null, text: "Still waiting for my parcel" },
      ]),
    );
    expect(await inboxOf(survey.ctx)).toMatchObject([
      { responseId: response?.id, emotion: -1, status: "new", text: "Still waiting for my parcel" },
    ]);
    const entriesOfAudit = await inTransaction(ctx, (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.operation, "response.submit")),
    );
    expect(entriesOfAudit).toMatchObject([{ subjectId: response?.id, actorKind: "respondent" }]);
  });

  test("sent 200 times at once is stored once, with one receipt", { timeout: 60_000 }, async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["5"]);
    const sent = { linkId: survey.linkId, submissionId: newId(), entries };
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => submitResponse(ctx, sent)),
    );
    const receipts = outcomes.map((one) => one.kind === "stored" && one.receipt);
    expect(new Set(receipts).size).toBe(1);
    expect(receipts[0]).toMatch(/^\w{4}-\w{4}$/);
    expect(await rowsOf(survey.ctx, survey.surveyId)).toHaveLength(1);
    expect(await inboxOf(survey.ctx)).toHaveLength(1);
  });

  test("keeps its receipt when it is sent again after the survey has closed", async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["5"]);
    const sent = { linkId: survey.linkId, submissionId: newId(), entries };
    const first = await submitResponse(ctx, sent);
    await closeSurvey(survey.ctx, { surveyId: survey.surveyId });
    const again = await submitResponse(ctx, sent);
    expect(again).toMatchObject({
      kind: "stored",
      isNew: false,
      receipt: first.kind === "stored" && first.receipt,
    });
  });

  test("knows the customer the link names, and makes one it has not seen", async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["5"]);
    const sent = { linkId: survey.linkId, entries, customer: "c-17" };
    await submitResponse(ctx, { ...sent, submissionId: newId() });
    await submitResponse(ctx, { ...sent, submissionId: newId() });
    const known = await inTransaction(ctx, (tx) => tx.select().from(customers));
    expect(known).toMatchObject([{ externalId: "c-17" }]);
    const stored = await rowsOf(survey.ctx, survey.surveyId);
    expect(stored.map((row) => row.customerId)).toEqual([known[0]?.id, known[0]?.id]);
  });

  test("with a fault stores nothing and names the question", async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["9"]);
    const { linkId } = survey;
    const outcome = await submitResponse(ctx, { linkId, submissionId: newId(), entries });
    expect(outcome).toMatchObject({
      kind: "invalid",
      errors: [{ questionId: survey.questions[0]?.id, messageKey: "offScale" }],
    });
    expect(await rowsOf(survey.ctx, survey.surveyId)).toEqual([]);
  });
});

describe("A gate", () => {
  test("lets exactly 20 of 60 parallel answers through a quota of 20", {
    timeout: 60_000,
  }, async () => {
    const survey = await buildSurvey({ quota: 20 });
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["4"]);
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () =>
        submitResponse(ctx, { linkId: survey.linkId, submissionId: newId(), entries }),
      ),
    );
    expect(outcomes.filter((one) => one.kind === "stored")).toHaveLength(20);
    const refused = outcomes.filter((one) => one.kind === "refused");
    expect(refused.map((one) => one.reason)).toEqual(Array.from({ length: 40 }, () => "full"));
    expect(await rowsOf(survey.ctx, survey.surveyId)).toHaveLength(20);
  });

  const hour = 3_600_000;
  test.each([
    ["a draft", { isPublished: false }, "draft"],
    ["a survey before its window", { opensAt: new Date(Date.now() + hour) }, "notOpenYet"],
    ["a survey after its window", { closesAt: new Date(Date.now() - hour) }, "closed"],
  ] as const)("refuses an answer to %s", async (_, wishes, reason) => {
    const survey = await buildSurvey(wishes);
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["4"]);
    const { linkId } = survey;
    const outcome = await submitResponse(ctx, { linkId, submissionId: newId(), entries });
    expect(outcome).toMatchObject({ kind: "refused", reason });
    expect((await getSurveyForm(ctx, { linkId })).reason).toBe(reason);
  });

  test("refuses an answer through a closed link while the others stay open", async () => {
    const survey = await buildSurvey();
    const ctx = await buildRespondent(survey.token);
    await closeSurveyLink(survey.ctx, { linkId: survey.linkId });
    const entries = formOf(survey.questions, ["4"]);
    const { linkId } = survey;
    expect(await submitResponse(ctx, { linkId, submissionId: newId(), entries })).toMatchObject({
      kind: "refused",
      reason: "closed",
    });
  });
});

describe("An automatic answer", () => {
  test.each([
    ["the hidden field filled", { honeypot: "http://spam" }],
    ["more answers than people send", { isOverflow: true }],
  ])("with %s is stored flagged and reaches no inbox", async (_, signs) => {
    const survey = await buildSurvey({ quota: 1 });
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["1", "buy"]);
    const sent = { linkId: survey.linkId, submissionId: newId(), entries, ...signs };
    expect(await submitResponse(ctx, sent)).toMatchObject({ kind: "stored", isFlagged: true });
    expect(await inboxOf(survey.ctx)).toEqual([]);
    const honest = { linkId: survey.linkId, submissionId: newId(), entries };
    expect(await submitResponse(ctx, honest)).toMatchObject({ kind: "stored", isFlagged: false });
  });
});

describe("An anonymous survey", () => {
  test("keeps no customer, no submission id and no time beyond the hour", async () => {
    const survey = await buildSurvey({ isAnonymous: true });
    const ctx = await buildRespondent(survey.token);
    const entries = formOf(survey.questions, ["4", "Fine"]);
    const submissionId = newId();
    const sent = { linkId: survey.linkId, submissionId, entries, customer: "c-17" };
    const first = await submitResponse(ctx, sent);
    const again = await submitResponse(ctx, sent);
    expect(again).toMatchObject({ receipt: first.kind === "stored" && first.receipt });
    const [row] = await rowsOf(survey.ctx, survey.surveyId);
    expect(row?.customerId).toBeNull();
    expect(row?.submissionId).not.toBe(submissionId);
    expect(row?.id[14]).toBe("4");
    expect(row && row.submittedAt.getTime() % 3_600_000).toBe(0);
    const [item] = await inboxOf(survey.ctx);
    expect(item && item.createdAt.getTime() % 3_600_000).toBe(0);
    const audit = await inTransaction(ctx, (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.operation, "response.submit")),
    );
    expect(audit.map((entry) => entry.subjectId)).toEqual([null, null]);
  });
});

test("A respondent cannot answer a survey of another workspace", async () => {
  const own = await buildSurvey();
  const foreign = await buildSurvey();
  const ctx = await buildRespondent(own.token);
  const sent = { linkId: foreign.linkId, submissionId: newId(), entries: [] };
  await expect(submitResponse(ctx, sent)).rejects.toMatchObject({ code: "not_found" });
});

test("A member answers surveys as a respondent only", async () => {
  const survey = await buildSurvey();
  const owner = await buildSurveyMember("owner", survey.ctx.workspaceId);
  const sent = { linkId: survey.linkId, submissionId: newId(), entries: [] };
  await expect(submitResponse(owner, sent)).rejects.toMatchObject({ code: "forbidden" });
});
