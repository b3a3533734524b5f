import { and, count, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems } from "@/db/schema/feedback";
import { answers, responses, surveyLinks, surveys } from "@/db/schema/surveys";
import { hashOf } from "@/lib/access/secrets";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
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
    const place = await readLink(tx, ctx, input.linkId);
    const { isAnonymous, id: surveyId } = place.survey;
    const submissionId = isAnonymous
      ? anonymousId(hashOf(`submission:${input.submissionId}`))
      : input.submissionId;
    const judged = await judge(tx, ctx, place, input.entries);
    // What was stored once keeps its receipt, whatever has changed since.
    const known = () => findStored(tx, ctx, surveyId, submissionId);
    if (judged.kind !== "accepted") return { ...((await known()) ?? judged), subjectId: null };
    const row = await toRow(tx, ctx, place, { ...input, storedAs: submissionId });
    if (!(await store(tx, row, judged.answers))) {
      return { ...((await known()) ?? missing("Response")), subjectId: null };
    }
    const { receipt, id: responseId, isFlagged } = row;
    // An entry that names an anonymous response would keep the time that the response must not.
    const subjectId = isFlagged || isAnonymous ? null : responseId;
    return { kind: "stored", receipt, responseId, isNew: true, isFlagged, subjectId };
  },
  subject: (outcome) => outcome.subjectId,
});

type Place = { survey: typeof surveys.$inferSelect; link: typeof surveyLinks.$inferSelect };
type Judged = { kind: "accepted"; answers: Answer[] } | Exclude<SubmitOutcome, { kind: "stored" }>;

/** Gates first, then the form itself, by the same pure rules as the page. */
async function judge(
  tx: Tx,
  ctx: Context,
  { survey, link }: Place,
  entries: readonly [string, string][],
): Promise<Judged> {
  const answered = survey.quota === null ? null : await countAnswered(tx, ctx, survey.id);
  const reason = closedReason({ ...survey, linkClosedAt: link.closedAt }, answered, ctx.now);
  if (reason) return { kind: "refused", reason };
  const parsed = parseSubmission({ questions: await readQuestions(tx, ctx, survey.id) }, entries);
  if (!parsed.ok) return { kind: "invalid", errors: parsed.errors };
  return { kind: "accepted", answers: parsed.answers };
}

type Sent = Omit<z.output<typeof submission>, "linkId" | "entries"> & { storedAs: string };

async function toRow(
  tx: Tx,
  ctx: Context,
  { survey, link }: Place,
  sent: Sent,
): Promise<ResponseRow> {
  const { isAnonymous } = survey;
  const person = isAnonymous ? null : await findCustomer(tx, ctx, sent.customer);
  return {
    ...{ workspaceId: ctx.workspaceId, surveyId: survey.id, linkId: link.id },
    ...{ mapId: survey.mapId, stageId: link.stageId, touchpointId: link.touchpointId },
    ...{ channelId: link.channelId, personaId: link.personaId ?? person?.personaId ?? null },
    id: isAnonymous ? crypto.randomUUID() : newId(),
    submissionId: sent.storedAs,
    receipt: newReceipt(crypto.getRandomValues(new Uint8Array(8))),
    customerId: person?.id ?? null,
    locale: survey.locale,
    isFlagged: sent.isOverflow || (ctx.actor.kind === "respondent" && isSpam(ctx, sent)),
    submittedAt: isAnonymous ? wholeHour(ctx.now) : ctx.now,
  };
}

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
  const rows = list.map((one) => toAnswerRow(row, one));
  // Sent together: the second does not wait for the first one's way back.
  await Promise.all([
    rows.length > 0 && tx.insert(answers).values(rows),
    !row.isFlagged && tx.insert(feedbackItems).values(inboxItem(row, list)),
  ]);
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
