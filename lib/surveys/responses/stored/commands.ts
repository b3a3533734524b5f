import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { executeKept } from "@/lib/core/transaction";
import type { Answer } from "../../questions/answer";
import { toAnswerRow } from "../answer-row";
import { emotionOfAnswers, textOfAnswers } from "../reading";

type Here = Pick<Context, "workspaceId">;
type ResponseRow = typeof responses.$inferSelect;
/** A response with what was answered, ready to be stored. */
export type NewResponse = { row: ResponseRow; answers: readonly Answer[] };

/**
 * Stores responses with their answers and inbox items, one statement a table.
 * @returns the ids of those stored; the others' submissions have been stored meanwhile
 */
export async function storeResponses(
  tx: Tx,
  here: Here,
  list: readonly NewResponse[],
): Promise<Set<string>> {
  if (list.length === 0) return new Set();
  const stored = await insertResponses(tx, here, inOneOrder(list));
  const kept = list.filter(({ row }) => stored.has(row.id));
  // Sent together: the second does not wait for the first one's way back.
  await Promise.all([insertAnswers(tx, here, kept), insertInboxItems(tx, here, kept)]);
  return stored;
}

/** Two groups that carry the same submissions never wait for each other in a circle. */
const inOneOrder = (list: readonly NewResponse[]): ResponseRow[] =>
  list.map(({ row }) => row).sort((a, b) => (a.submissionId < b.submissionId ? -1 : 1));

async function insertResponses(tx: Tx, here: Here, rows: ResponseRow[]): Promise<Set<string>> {
  const column = columnsOf(rows);
  const inserted = await executeKept<{ id: string }>(
    tx,
    sql`
    insert into responses (workspace_id, id, survey_id, link_id, submission_id, receipt, map_id,
      stage_id, touchpoint_id, channel_id, persona_id, customer_id, locale, hidden, is_flagged, submitted_at)
    select ${here.workspaceId}::uuid, r.* from unnest(
      ${column((row) => row.id)}::uuid[], ${column((row) => row.surveyId)}::uuid[],
      ${column((row) => row.linkId)}::uuid[], ${column((row) => row.submissionId)}::uuid[],
      ${column((row) => row.receipt)}::text[], ${column((row) => row.mapId)}::uuid[],
      ${column((row) => row.stageId)}::uuid[], ${column((row) => row.touchpointId)}::uuid[],
      ${column((row) => row.channelId)}::uuid[], ${column((row) => row.personaId)}::uuid[],
      ${column((row) => row.customerId)}::uuid[], ${column((row) => row.locale)}::text[],
      ${column((row) => row.hidden && JSON.stringify(row.hidden))}::text[]::jsonb[],
      ${column((row) => String(row.isFlagged))}::text[]::boolean[],
      ${column((row) => row.submittedAt.toISOString())}::text[]::timestamptz[]) as r
    on conflict (workspace_id, survey_id, submission_id) do nothing
    returning id`,
  );
  return new Set(inserted.map(({ id }) => id));
}

async function insertAnswers(tx: Tx, here: Here, list: readonly NewResponse[]): Promise<void> {
  const rows = list.flatMap(({ row, answers }) => answers.map((one) => toAnswerRow(row, one)));
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await executeKept(
    tx,
    sql`
    insert into answers (workspace_id, response_id, question_id, kind, score, text, choices, parts)
    select ${here.workspaceId}::uuid, a.* from unnest(
      ${column((row) => row.responseId)}::uuid[], ${column((row) => row.questionId)}::uuid[],
      ${column((row) => row.kind)}::text[], ${column((row) => row.score)}::float8[],
      ${column((row) => row.text)}::text[],
      ${column((row) => row.choices && JSON.stringify(row.choices))}::text[]::jsonb[],
      ${column((row) => row.parts && JSON.stringify(row.parts))}::text[]::jsonb[]) as a`,
  );
}

async function insertInboxItems(tx: Tx, here: Here, list: readonly NewResponse[]): Promise<void> {
  const items = list.filter(({ row }) => !row.isFlagged);
  if (items.length === 0) return;
  const column = columnsOf(items);
  await executeKept(
    tx,
    sql`
    insert into feedback_items (workspace_id, source, id, response_id, customer_id, map_id,
      stage_id, touchpoint_id, emotion, text, created_at)
    select ${here.workspaceId}::uuid, 'survey', i.id, i.* from unnest(
      ${column(({ row }) => row.id)}::uuid[], ${column(({ row }) => row.customerId)}::uuid[],
      ${column(({ row }) => row.mapId)}::uuid[], ${column(({ row }) => row.stageId)}::uuid[],
      ${column(({ row }) => row.touchpointId)}::uuid[],
      ${column(({ answers }) => emotionOfAnswers(answers))}::float8[],
      ${column(({ answers }) => textOfAnswers(answers))}::text[],
      ${column(({ row }) => row.submittedAt.toISOString())}::text[]::timestamptz[]
    ) as i(id, customer, map, stage, touchpoint, emotion, text, created_at)`,
  );
}

/** From now on these invitations take no answer. */
export async function spendInvitations(
  tx: Tx,
  { workspaceId }: Here,
  used: readonly { id: string; at: Date }[],
): Promise<void> {
  if (used.length === 0) return;
  const column = columnsOf(used);
  await tx.execute(sql`
    update survey_invitations set used_at = used.at
    from unnest(${column(({ id }) => id)}::uuid[],
      ${column(({ at }) => at.toISOString())}::text[]::timestamptz[]) as used(id, at)
    where survey_invitations.workspace_id = ${workspaceId}
      and survey_invitations.id = used.id and survey_invitations.used_at is null`);
}

export type NamedCustomer = { id: string; personaId: string | null };

/**
 * The customers of these names in the sender's system, made where they are new; "" names nobody. They stay as they
 * are until the transaction ends: whoever has just become somebody else's is looked for again.
 */
export async function resolveNamed(
  tx: Tx,
  here: Here,
  named: readonly { name: string; now: Date }[],
): Promise<Map<string, NamedCustomer>> {
  let people = await findNamed(tx, here, named);
  while (!(await areHeld(tx, here, [...people.values()]))) {
    people = await findNamed(tx, here, named);
  }
  return people;
}

async function areHeld(tx: Tx, { workspaceId }: Here, people: readonly NamedCustomer[]) {
  const ids = [...new Set(people.map(({ id }) => id))];
  if (ids.length === 0) return true;
  const held = await tx.execute(sql`select from customers
    where workspace_id = ${workspaceId} and id = any(${sql.param(ids)}::uuid[])
    order by id for key share`);
  return held.length === ids.length;
}

async function findNamed(
  tx: Tx,
  { workspaceId }: Here,
  named: readonly { name: string; now: Date }[],
): Promise<Map<string, NamedCustomer>> {
  const firstSeen = new Map(named.filter(({ name }) => name).map(({ name, now }) => [name, now]));
  if (firstSeen.size === 0) return new Map();
  const wanted = [...firstSeen].sort(([a], [b]) => (a < b ? -1 : 1));
  const column = columnsOf(wanted);
  const names = column(([name]) => name);
  const read = () =>
    tx.execute<NamedCustomer & { name: string }>(sql`
      select external_id as name, id, persona_id as "personaId" from customers
      where workspace_id = ${workspaceId} and external_id = any(${names}::text[])
      union all
      select a.value, c.id, c.persona_id from customer_aliases a
        join customers c on c.workspace_id = a.workspace_id and c.id = a.customer_id
      where a.workspace_id = ${workspaceId} and a.kind = 'user'
        and a.value = any(${names}::text[])`);
  let known = await read();
  if (known.length < wanted.length) {
    const found = new Set(known.map(({ name }) => name));
    const fresh = columnsOf(wanted.filter(([name]) => !found.has(name)));
    await tx.execute(sql`
      insert into customers (workspace_id, id, external_id, traits, created_at)
      select ${workspaceId}::uuid, fresh.id, fresh.name, '{}', fresh.at
      from unnest(${fresh(() => newId())}::uuid[], ${fresh(([name]) => name)}::text[],
        ${fresh(([, now]) => now.toISOString())}::text[]::timestamptz[]) as fresh(id, name, at)
      on conflict (workspace_id, external_id) do nothing`);
    known = await read();
  }
  return new Map(known.map(({ name, ...customer }) => [name, customer]));
}

type Value = string | number | null;

const columnsOf =
  <Row>(rows: readonly Row[]) =>
  (value: (row: Row) => Value): SQL =>
    sql`${sql.param(rows.map((row) => value(row)))}`;
