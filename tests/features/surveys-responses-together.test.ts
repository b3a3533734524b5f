import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { customers } from "@/db/schema/customers";
import { responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { buildRespondent, buildSurvey, formOf } from "../support/survey-world";

const rowsOf = (ctx: Context, surveyId: string) =>
  inTransaction(ctx, (tx) => tx.select().from(responses).where(eq(responses.surveyId, surveyId)));
const entriesOf = (ctx: Context) =>
  inTransaction(ctx, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.operation, "response.submit")),
  );

test("Answers sent at once each get what they would get alone", async () => {
  const open = await buildSurvey();
  const closed = await buildSurvey({ ctx: open.ctx, closesAt: new Date(Date.now() - 1000) });
  const foreign = await buildSurvey();
  const ctx = await buildRespondent(open.token);
  const good = formOf(open.questions, ["4"]);
  const submissionId = newId();
  const send = (linkId: string, entries: [string, string][], id = newId()) =>
    submitResponse(ctx, { linkId, submissionId: id, entries });
  const [first, again, wrong, late, lost] = await Promise.allSettled([
    send(open.linkId, good, submissionId),
    send(open.linkId, good, submissionId),
    send(open.linkId, formOf(open.questions, ["9"])),
    send(closed.linkId, formOf(closed.questions, ["4"])),
    send(foreign.linkId, formOf(foreign.questions, ["4"])),
  ]);
  expect(first).toMatchObject({ value: { kind: "stored", isNew: true } });
  const receipt = first?.status === "fulfilled" && "receipt" in first.value && first.value.receipt;
  expect(again).toMatchObject({ value: { kind: "stored", isNew: false, receipt } });
  expect(wrong).toMatchObject({ value: { kind: "invalid" } });
  expect(late).toMatchObject({ value: { kind: "refused", reason: "closed" } });
  expect(lost).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
  expect(await rowsOf(open.ctx, open.surveyId)).toHaveLength(1);
  expect(await rowsOf(foreign.ctx, foreign.surveyId)).toEqual([]);
});

test("An answer that cannot be stored takes none of its companions with it", async () => {
  const survey = await buildSurvey();
  const ctx = await buildRespondent(survey.token);
  // PostgreSQL refuses this id in the audit entry, after everything else has been written.
  const spoiler: Context = { ...ctx, actor: { kind: "respondent", id: "no uuid" } };
  const entries = formOf(survey.questions, ["4"]);
  const send = (by: Context) =>
    submitResponse(by, { linkId: survey.linkId, submissionId: newId(), entries });
  const outcomes = await Promise.allSettled([ctx, spoiler, ctx, ctx].map(send));
  expect(outcomes.map((one) => one.status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(await rowsOf(survey.ctx, survey.surveyId)).toHaveLength(3);
  expect(await entriesOf(survey.ctx)).toHaveLength(3);
});

test("Of 300 answers sent at once each has its own row, receipt, customer and audit entry", {
  timeout: 60_000,
}, async () => {
  const survey = await buildSurvey();
  const ctx = await buildRespondent(survey.token);
  const entries = formOf(survey.questions, ["4", "Fine"]);
  const outcomes = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      submitResponse(
        { ...ctx, requestId: `request-${index}` },
        { linkId: survey.linkId, submissionId: newId(), entries, customer: `c-${index % 50}` },
      ),
    ),
  );
  const rows = await rowsOf(survey.ctx, survey.surveyId);
  const receipts = outcomes.map((one) => one.kind === "stored" && one.receipt);
  expect(rows.map((row) => row.receipt).sort()).toEqual([...receipts].sort());
  const audit = await entriesOf(survey.ctx);
  expect(new Set(audit.map((entry) => entry.requestId)).size).toBe(300);
  expect(audit.map((entry) => entry.subjectId).sort()).toEqual(rows.map((row) => row.id).sort());
  const known = await inTransaction(ctx, (tx) => tx.select().from(customers));
  expect(known).toHaveLength(50);
  expect(new Set(rows.map((row) => row.customerId)).size).toBe(50);
});
