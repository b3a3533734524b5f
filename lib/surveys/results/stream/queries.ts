import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems, feedbackSettings } from "@/db/schema/feedback";
import { personas } from "@/db/schema/personas";
import { answers, questions, responses, surveyLinks, surveys } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { isStorable } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { displayOfAnswers } from "@/lib/kpis/display";
import { maskOf } from "@/lib/text/mask";
import { toQuestion } from "../../question-row";
import type { Held } from "../answer-words";
import { ofSurvey, readFormerLabels, spanOf } from "../counts/queries";
import { resultPeriod } from "../period";

const pageSize = 50;

/**
 * What people wrote, the newest first, 50 at a time. An anonymous survey with fewer than five answers
 * shows none: words point at people. @throws AppError not_found
 */
export const listVerbatims = query({
  name: "survey.verbatims",
  input: z.strictObject({
    surveyId: id,
    search: z.string().trim().max(200).refine(isStorable).default(""),
    after: id.optional(),
    period: resultPeriod,
  }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, search, after, period } }) {
    const survey = await readSurvey(tx, ctx, surveyId);
    const isHidden = survey.isAnonymous && (await areFew(tx, ctx, surveyId));
    if (isHidden) return { items: [], hasMore: false, isHidden };
    const show = await readMask(tx, ctx);
    const { timeZone } = await readWorkspace(tx, ctx);
    const rows = await tx
      .select({
        itemId: feedbackItems.id,
        text: feedbackItems.text,
        emotion: feedbackItems.emotion,
        at: feedbackItems.createdAt,
      })
      .from(feedbackItems)
      .innerJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
      .where(
        and(
          ofSurvey(ctx, surveyId, spanOf(period, timeZone)),
          sql`${feedbackItems.text} <> ''`,
          search === "" ? undefined : contains(feedbackItems.text, search),
          after
            ? sql`(${feedbackItems.createdAt}, ${feedbackItems.id}) < (
                select i.created_at, i.id from ${feedbackItems} i
                where i.workspace_id = ${ctx.workspaceId} and i.id = ${after})`
            : undefined,
        ),
      )
      .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
      .limit(pageSize + 1);
    const items = rows.slice(0, pageSize).map((row) => ({ ...row, text: show(row.text) }));
    return { items, hasMore: rows.length > pageSize, isHidden };
  },
});
export type Verbatim = Awaited<ReturnType<typeof listVerbatims>>["items"][number];

/**
 * The responses of a survey with their answers, the newest first, up to `limit` at a time; none while
 * an anonymous survey has fewer than five. @throws AppError not_found
 */
export const listResponses = query({
  name: "survey.responses",
  input: z.strictObject({
    surveyId: id,
    after: id.optional(),
    limit: z.int().min(1).max(500).default(50),
    period: resultPeriod,
  }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, after, limit, period } }) {
    const survey = await readSurvey(tx, ctx, surveyId);
    const isHidden = survey.isAnonymous && (await areFew(tx, ctx, surveyId));
    if (isHidden) return { items: [], hasMore: false, isHidden };
    const show = await readMask(tx, ctx);
    const older = after
      ? sql`(${responses.submittedAt}, ${responses.id}) < (
          select r.submitted_at, r.id from ${responses} r
          where r.workspace_id = ${ctx.workspaceId} and r.id = ${after})`
      : undefined;
    const { timeZone } = await readWorkspace(tx, ctx);
    const wanted = and(eq(responses.surveyId, surveyId), older, spanOf(period, timeZone));
    const rows = await readRows(tx, ctx, wanted, limit + 1);
    const page = rows.slice(0, limit);
    const held = await readHeld(
      tx,
      ctx,
      page.map((row) => row.id),
    );
    return {
      isHidden,
      items: page.map((row) => ({
        ...row,
        customer: survey.isAnonymous || row.customer === null ? null : show(row.customer),
        hidden: row.hidden && maskedValues(row.hidden, show),
        answers: (held.get(row.id) ?? []).map((answer) => masked(answer, show)),
      })),
      hasMore: rows.length > limit,
    };
  },
});
export type ResponseItem = Awaited<ReturnType<typeof listResponses>>["items"][number];

/** The questions of a survey as an export lists them, retired ones last, with former labels. */
export const getExportColumns = query({
  name: "survey.exportColumns",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId } }) {
    const { title, hiddenFields } = await readSurvey(tx, ctx, surveyId);
    const rows = await tx
      .select()
      .from(questions)
      .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, surveyId)))
      .orderBy(sql`${questions.archivedAt} nulls first`, questions.position, questions.id);
    const former = await readFormerLabels(tx, ctx, surveyId);
    return { title, hiddenFields, questions: rows.map(toQuestion), former };
  },
});

async function readSurvey(tx: Tx, ctx: Context, surveyId: string) {
  const [survey] = await tx
    .select({
      title: surveys.title,
      isAnonymous: surveys.isAnonymous,
      hiddenFields: surveys.hiddenFields,
    })
    .from(surveys)
    .where(inWorkspace(ctx, surveys, surveyId));
  return survey ?? missing("Survey");
}

/** Whether so few have answered that a single answer could point at a person. */
async function areFew(tx: Tx, ctx: Context, surveyId: string): Promise<boolean> {
  return displayOfAnswers(await tx.$count(responses, ofSurvey(ctx, surveyId))) === "hidden";
}

/** How texts are shown: as they are, or without what points at a person. */
async function readMask(tx: Tx, ctx: Context): Promise<(text: string) => string> {
  const [row] = await tx
    .select({ masksPersonalData: feedbackSettings.masksPersonalData })
    .from(feedbackSettings)
    .where(inWorkspace(ctx, feedbackSettings));
  return maskOf(row);
}

const readRows = (tx: Tx, ctx: Context, which: SQL | undefined, limit: number) =>
  tx
    .select({
      id: responses.id,
      receipt: responses.receipt,
      at: responses.submittedAt,
      isFlagged: responses.isFlagged,
      locale: responses.locale,
      hidden: responses.hidden,
      linkName: surveyLinks.name,
      channelName: channels.name,
      touchpointName: touchpoints.name,
      personaName: personas.name,
      customerId: responses.customerId,
      customer: customers.externalId,
      itemId: feedbackItems.id,
    })
    .from(responses)
    .innerJoin(surveyLinks, referenced(surveyLinks, responses, responses.linkId))
    .leftJoin(channels, referenced(channels, responses, responses.channelId))
    .leftJoin(touchpoints, referenced(touchpoints, responses, responses.touchpointId))
    .leftJoin(personas, referenced(personas, responses, responses.personaId))
    .leftJoin(customers, referenced(customers, responses, responses.customerId))
    .leftJoin(
      feedbackItems,
      and(
        eq(feedbackItems.workspaceId, responses.workspaceId),
        eq(feedbackItems.responseId, responses.id),
      ),
    )
    .where(and(inWorkspace(ctx, responses), which))
    .orderBy(desc(responses.submittedAt), desc(responses.id))
    .limit(limit);

type HeldAnswer = Held & { questionId: string };

async function readHeld(tx: Tx, ctx: Context, responseIds: string[]) {
  const byResponse = new Map<string, HeldAnswer[]>();
  if (responseIds.length === 0) return byResponse;
  const rows = await tx
    .select({
      responseId: answers.responseId,
      questionId: answers.questionId,
      score: answers.score,
      text: answers.text,
      choices: answers.choices,
      parts: answers.parts,
    })
    .from(answers)
    .where(and(inWorkspace(ctx, answers), inArray(answers.responseId, responseIds)));
  for (const { responseId, ...answer } of rows) {
    byResponse.set(responseId, [...(byResponse.get(responseId) ?? []), answer]);
  }
  return byResponse;
}

function masked(answer: HeldAnswer, show: (text: string) => string): HeldAnswer {
  const parts = answer.parts && maskedValues(answer.parts, show);
  return { ...answer, text: answer.text === null ? null : show(answer.text), parts };
}

const maskedValues = (values: Record<string, string>, show: (text: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, show(text)]));
