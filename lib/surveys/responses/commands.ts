import { and, count, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems } from "@/db/schema/feedback";
import { answers, responses, surveyLinks, surveys } from "@/db/schema/surveys";
import { hashOf } from "@/lib/access/secrets";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type Answer, type AnswerError, parseSubmission } from "../answers";
import { type ClosedReason, closedReason } from "../gates";
import { readQuestions } from "../queries";
import { newReceipt } from "../receipt";
import { submission } from "../schema";
import { looksAutomatic } from "../spam";
import { toAnswerRow } from "./answer-row";
import { anonymousId, wholeHour } from "./identity";
import { emotionOfAnswers, textOfAnswers } from "./reading";

/** What became of a posted form; a form that is not stored says why. */
export type SubmitOutcome =
  | { kind: "stored"; receipt: string; responseId: string; isNew: boolean; isFlagged: boolean }
  | { kind: "refused"; reason: ClosedReason }
  | { kind: "invalid"; errors: AnswerError[] };

/**
 * Stores one response with its answers and its inbox item, or nothing. The same submission id gives
 * the same receipt however often and in parallel it comes. @throws AppError not_found
 */
export const submitResponse = command({
  name: "response.submit",
  input: submission,
  can: "response.submit",
  async run({ tx, ctx, input }): Promise<SubmitOutcome & { subjectId: string | null }> {
    const { survey, link } = await readLink(tx, ctx, input.linkId);
    const submissionId = survey.isAnonymous
      ? anonymousId(hashOf(`submission:${input.submissionId}`))
      : input.submissionId;
    const before = await findStored(tx, ctx, survey.id, submissionId);
    if (before) return { ...before, subjectId: null };
    const state = { ...survey, linkClosedAt: link.closedAt };
    const answered = survey.quota === null ? null : await countAnswered(tx, ctx, survey.id);
    const reason = closedReason(state, answered, ctx.now);
    if (reason) return { kind: "refused", reason, subjectId: null };
    const parsed = parseSubmission(
      { questions: await readQuestions(tx, ctx, survey.id) },
      input.entries,
    );
    if (!parsed.ok) return { kind: "invalid", errors: parsed.errors, subjectId: null };
    const person = survey.isAnonymous ? null : await findCustomer(tx, ctx, input.customer);
    const isFlagged = input.isOverflow || (ctx.actor.kind === "respondent" && isSpam(ctx, input));
    const row = {
      ...{ workspaceId: ctx.workspaceId, surveyId: survey.id, linkId: link.id, submissionId },
      ...{ mapId: survey.mapId, stageId: link.stageId, touchpointId: link.touchpointId },
      ...{ channelId: link.channelId, personaId: link.personaId ?? person?.personaId ?? null },
      id: survey.isAnonymous ? crypto.randomUUID() : newId(),
      receipt: newReceipt(crypto.getRandomValues(new Uint8Array(8))),
      customerId: person?.id ?? null,
      locale: survey.locale,
      isFlagged,
      submittedAt: survey.isAnonymous ? wholeHour(ctx.now) : ctx.now,
    };
    const isNew = await store(tx, row, parsed.answers);
    if (!isNew) {
      const stored = await findStored(tx, ctx, survey.id, submissionId);
      return stored ? { ...stored, subjectId: null } : missing("Response");
    }
    const stored = { receipt: row.receipt, responseId: row.id, isNew, isFlagged };
    // An entry that names an anonymous response would keep the time that the response must not.
    const subjectId = isFlagged || survey.isAnonymous ? null : row.id;
    return { kind: "stored", ...stored, subjectId };
  },
  subject: (outcome) => outcome.subjectId,
});

type ResponseRow = typeof responses.$inferSelect;

async function readLink(tx: Tx, ctx: Context, linkId: string) {
  const where = inWorkspace(ctx, surveyLinks, linkId);
  const read = () =>
    tx
      .select({ survey: surveys, link: surveyLinks })
      .from(surveyLinks)
      .innerJoin(
        surveys,
        and(eq(surveys.workspaceId, surveyLinks.workspaceId), eq(surveys.id, surveyLinks.surveyId)),
      )
      .where(where);
  const [found] = await read();
  if (!found) missing("Survey");
  if (found.survey.quota === null) return found;
  // With a quota, answers queue up: each must see those before it.
  const [locked] = await read().for("update", { of: surveys });
  return locked ?? missing("Survey");
}

async function findStored(tx: Tx, ctx: Context, surveyId: string, submissionId: string) {
  const [row] = await tx
    .select({
      responseId: responses.id,
      receipt: responses.receipt,
      isFlagged: responses.isFlagged,
    })
    .from(responses)
    .where(
      and(
        inWorkspace(ctx, responses),
        eq(responses.surveyId, surveyId),
        eq(responses.submissionId, submissionId),
      ),
    );
  return row ? { kind: "stored" as const, ...row, isNew: false } : null;
}

async function countAnswered(tx: Tx, ctx: Context, surveyId: string): Promise<number> {
  const [row] = await tx
    .select({ answered: count() })
    .from(responses)
    .where(
      and(
        inWorkspace(ctx, responses),
        eq(responses.surveyId, surveyId),
        eq(responses.isFlagged, false),
      ),
    );
  return row?.answered ?? 0;
}

/** False when the same submission has been stored meanwhile. */
async function store(tx: Tx, row: ResponseRow, list: readonly Answer[]): Promise<boolean> {
  const inserted = await tx
    .insert(responses)
    .values(row)
    .onConflictDoNothing({
      target: [responses.workspaceId, responses.surveyId, responses.submissionId],
    })
    .returning({ id: responses.id });
  if (inserted.length === 0) return false;
  if (list.length > 0) await tx.insert(answers).values(list.map((one) => toAnswerRow(row, one)));
  if (!row.isFlagged) await tx.insert(feedbackItems).values(inboxItem(row, list));
  return true;
}

function inboxItem(row: ResponseRow, list: readonly Answer[]): typeof feedbackItems.$inferInsert {
  const { workspaceId, customerId, mapId, stageId, touchpointId } = row;
  return {
    ...{ workspaceId, customerId, mapId, stageId, touchpointId, responseId: row.id },
    id: row.id,
    source: "survey",
    emotion: emotionOfAnswers(list),
    text: textOfAnswers(list),
    createdAt: row.submittedAt,
  };
}

async function findCustomer(tx: Tx, ctx: Context, externalId: string) {
  if (externalId === "") return null;
  const fields = { id: customers.id, personaId: customers.personaId };
  const where = and(inWorkspace(ctx, customers), eq(customers.externalId, externalId));
  const [known] = await tx.select(fields).from(customers).where(where);
  if (known) return known;
  await tx
    .insert(customers)
    .values({
      ...{ workspaceId: ctx.workspaceId, id: newId(), externalId, traits: {} },
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [customers.workspaceId, customers.externalId] });
  const [made] = await tx.select(fields).from(customers).where(where);
  return made ?? null;
}

function isSpam(ctx: Context, input: { honeypot: string; submissionId: string }): boolean {
  return looksAutomatic({ ...input, now: ctx.now });
}

/** Throws when a caller that knows the questions still sent what does not fit. @throws AppError */
export function requireStored(outcome: SubmitOutcome): Extract<SubmitOutcome, { kind: "stored" }> {
  if (outcome.kind === "stored") return outcome;
  if (outcome.kind === "refused") throw new AppError("gone", "This survey takes no answers.");
  throw new AppError("invalid", "The answers do not fit the questions.");
}
