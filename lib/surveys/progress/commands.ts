import { and, count, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { surveyProgress } from "@/db/schema/survey-progress";
import { surveyInvitations, type surveyLinks, type surveys } from "@/db/schema/surveys";
import { isPass, readTicket } from "@/lib/access/tickets";
import type { Context } from "@/lib/core/context";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { isDay } from "@/lib/kpis/periods";
import { closedReason } from "../gates";
import { fieldName } from "../questions/fields";
import { readLinks, readQuestionsOf } from "../responses/asked/queries";
import { type ProgressMark, progressMark } from "./model";

/** Fillings-in of one survey that are counted on one day; whoever floods it fills no disk. */
const mostADay = 50_000;

/**
 * Notes how far people have come with surveys. Marks of surveys that take no answers, of pages behind
 * a password or of invitations that are not there count for nothing; an end is noted only where a
 * beginning was.
 */
export const recordProgress = command({
  name: "survey.recordProgress",
  input: z.strictObject({
    day: z.string().refine(isDay),
    marks: z.array(progressMark).min(1).max(500),
  }),
  can: "response.submit",
  async run({ tx, ctx, input: { day, marks } }) {
    const places = await readPlaces(tx, ctx, marks);
    const invited = await readInvited(tx, ctx, marks);
    const known = marks.flatMap((mark) => {
      const place = places.get(mark.linkId);
      return place ? [{ mark, place }] : [];
    });
    const full = await findFull(tx, ctx, day, [...places.values()]);
    const open = known.filter(
      ({ mark, place }) =>
        mark.isSeen &&
        mark.end !== "gone" &&
        !full.has(place.survey.id) &&
        isOpen(mark, place, invited, ctx.now),
    );
    await storeProgress(tx, ctx, day, open);
    await noteEnds(tx, ctx, known);
    return { noted: open.length };
  },
  subject: () => null,
});

type Place = {
  survey: typeof surveys.$inferSelect;
  link: typeof surveyLinks.$inferSelect;
  questions: { id: string }[];
};
type Known = { mark: ProgressMark; place: Place };

async function readPlaces(tx: Tx, ctx: Context, marks: readonly ProgressMark[]) {
  const linkIds = [...new Set(marks.map(({ linkId }) => linkId))];
  const found = await readLinks(tx, ctx, linkIds);
  const surveyIds = [...new Set(found.map(({ survey }) => survey.id))];
  const asked = await readQuestionsOf(tx, ctx, surveyIds);
  return new Map(
    found.map(({ link, survey }): [string, Place] => {
      const questions = asked.get(survey.id) ?? [];
      return [link.id, { link, survey, questions }];
    }),
  );
}

async function readInvited(tx: Tx, ctx: Context, marks: readonly ProgressMark[]) {
  const ids = marks.flatMap(({ ticket }) => readTicket(ticket) ?? []);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: surveyInvitations.id, linkId: surveyInvitations.linkId })
    .from(surveyInvitations)
    .where(and(inWorkspace(ctx, surveyInvitations), inArray(surveyInvitations.id, ids)));
  return new Map(rows.map(({ id, linkId }) => [id, linkId]));
}

/** The surveys that have had as many beginnings today as are counted. */
async function findFull(tx: Tx, ctx: Context, day: string, places: readonly Place[]) {
  const ids = [...new Set(places.map(({ survey }) => survey.id))];
  if (ids.length === 0) return new Set<string>();
  const rows = await tx
    .select({ surveyId: surveyProgress.surveyId, begun: count() })
    .from(surveyProgress)
    .where(
      and(
        inWorkspace(ctx, surveyProgress),
        inArray(surveyProgress.surveyId, ids),
        eq(surveyProgress.day, day),
      ),
    )
    .groupBy(surveyProgress.surveyId);
  return new Set(rows.filter(({ begun }) => begun >= mostADay).map(({ surveyId }) => surveyId));
}

function isOpen(
  { pass, ticket, linkId }: ProgressMark,
  { survey, link }: Place,
  invited: ReadonlyMap<string, string>,
  now: Date,
): boolean {
  if (closedReason({ ...survey, linkClosedAt: link.closedAt }, null, now)) return false;
  const { id, passwordHash } = survey;
  if (passwordHash !== null && !isPass(pass, { id, passwordHash }, now)) return false;
  return !link.isPersonal || invited.get(readTicket(ticket) ?? "") === linkId;
}

/** A person's furthest question stays, in whatever order the marks arrive. */
async function storeProgress(tx: Tx, ctx: Context, day: string, open: readonly Known[]) {
  const rows = [...new Map(open.map((one) => [one.mark.session, one])).values()]
    .map(({ mark, place }) => {
      const index = place.questions.findIndex((question) => fieldName(question) === mark.field);
      const questionId = place.questions[index]?.id ?? null;
      return { mark, surveyId: place.survey.id, questionId, position: index + 1 };
    })
    .sort((a, b) => (a.mark.session < b.mark.session ? -1 : 1));
  if (rows.length === 0) return;
  const column = (value: (row: (typeof rows)[number]) => string | number | null) =>
    sql.param(rows.map(value));
  await tx.execute(sql`
    insert into survey_progress as kept
      (workspace_id, id, survey_id, day, question_id, position, is_started, is_sent)
    select ${ctx.workspaceId}::uuid, p.id, p.survey, ${day}::date, p.question, p.position, p.started, p.sent
    from unnest(${column(({ mark }) => mark.session)}::uuid[],
      ${column(({ surveyId }) => surveyId)}::uuid[], ${column((row) => row.questionId)}::uuid[],
      ${column(({ position }) => position)}::int[],
      ${column(({ mark }) => String(mark.isStarted))}::text[]::boolean[],
      ${column(({ mark }) => String(mark.end === "sent"))}::text[]::boolean[]
    ) as p(id, survey, question, position, started, sent)
    on conflict (workspace_id, id) do update set
      question_id = case when excluded.position > kept.position
        then excluded.question_id else kept.question_id end,
      position = greatest(kept.position, excluded.position),
      is_started = kept.is_started or excluded.is_started,
      is_sent = kept.is_sent or excluded.is_sent`);
}

async function noteEnds(tx: Tx, ctx: Context, known: readonly Known[]) {
  const ended = (end: ProgressMark["end"]) =>
    known.filter(({ mark }) => mark.end === end).map(({ mark }) => mark.session);
  const here = (ids: string[]) =>
    and(inWorkspace(ctx, surveyProgress), inArray(surveyProgress.id, ids.sort()));
  const [sent, gone] = [ended("sent"), ended("gone")];
  if (sent.length > 0)
    await tx.update(surveyProgress).set({ isSent: true, isStarted: true }).where(here(sent));
  if (gone.length > 0) await tx.delete(surveyProgress).where(here(gone));
}
