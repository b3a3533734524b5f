import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/schema/customers";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { enqueue } from "@/lib/core/outbox";
import type { OrderRow } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import type { DayDifference } from "../stage-days";
import { eachOf } from "./queries";

/** Notes that these customers' derived rows are behind their events. The list only grows here. */
export async function markDirty(tx: Tx, ctx: Context, customerIds: string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.execute(sql`
    insert into dirty_customers (workspace_id, id, customer_id, at)
    select ${ctx.workspaceId}::uuid, d.id::uuid, d.customer::uuid, ${ctx.now.toISOString()}::timestamptz
    from unnest(${sql.param(customerIds.map(() => newId()))}::text[],
      ${sql.param(customerIds)}::text[]) as d(id, customer)`);
  await enqueueDerivation(tx, ctx);
}

const enqueueDerivation = (tx: Tx, ctx: Context) =>
  enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.derive", subjectId: null });

/** As markDirty, for everybody: after a change of rules, of a map's stages or of the time zone. */
export async function markAllDirty(tx: Tx, ctx: Context): Promise<void> {
  await tx.execute(sql`
    insert into dirty_customers (workspace_id, id, customer_id, at)
    select workspace_id, gen_random_uuid(), id, ${ctx.now.toISOString()}::timestamptz
    from customers where workspace_id = ${ctx.workspaceId}`);
  await enqueueDerivation(tx, ctx);
}

/** As markAllDirty, where these changes of a map moved, made or removed stages. */
export async function markAfterMapChange(
  tx: Tx,
  ctx: Context,
  ops: readonly { kind: string }[],
): Promise<void> {
  const structural = new Set(["stage.create", "stage.move", "stage.delete", "stage.restore"]);
  if (ops.some(({ kind }) => structural.has(kind))) await markAllDirty(tx, ctx);
}

/**
 * Takes the oldest notes off the list and gives their customers, each once, in a fixed order. The
 * notes are chosen once, as an array: as a join they may be chosen anew for every row of the list.
 */
export async function takeDirty(tx: Tx, ctx: Context, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ customer_id: string }>(sql`
    delete from dirty_customers
    where workspace_id = ${ctx.workspaceId} and id = any(array(
      select id from dirty_customers where workspace_id = ${ctx.workspaceId}
      order by id limit ${limit} for update skip locked))
    returning customer_id`);
  return [...new Set(rows.map((row) => row.customer_id))].sort();
}

/**
 * Takes all further notes of these customers, before their events are read: an event is committed
 * with its note, so what is read next holds the events of every note taken here. Thus somebody with
 * many events is derived once, not once a note. A note that somebody else is taking is left to them.
 */
export async function takeFurtherNotes(tx: Tx, ctx: Context, customerIds: string[]): Promise<void> {
  await tx.execute(sql`
    delete from dirty_customers
    where workspace_id = ${ctx.workspaceId} and id = any(array(
      select id from dirty_customers
      where workspace_id = ${ctx.workspaceId}
        and customer_id = any(${sql.param(customerIds)}::uuid[])
      for update skip locked))`);
}

export type OfCustomer<Row> = Row & { customerId: string };

/** Replaces the stage rows of these customers. */
export async function writeStages(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
  rows: OfCustomer<StageRow>[],
): Promise<void> {
  await tx.execute(sql`
    delete from customer_stages s using ${eachOf(customerIds)}, journey_maps m
    where m.workspace_id = ${ctx.workspaceId} and s.workspace_id = m.workspace_id
      and s.map_id = m.id and s.customer_id = each.id`);
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await tx.execute(sql`
    insert into customer_stages (workspace_id, map_id, customer_id, stage_id, first_at, next_at,
      chain_start, chain_at, persona_id, channel_id)
    select ${ctx.workspaceId}::uuid, s.map::uuid, s.customer::uuid, s.stage::uuid,
      s.first_at::timestamptz, s.next_at::timestamptz, s.chain_start::timestamptz,
      s.chain_at::timestamptz, s.persona::uuid, s.channel::uuid
    from unnest(
      ${column((row) => row.mapId)}::text[], ${column((row) => row.customerId)}::text[],
      ${column((row) => row.stageId)}::text[], ${column((row) => timeOf(row.firstAt))}::text[],
      ${column((row) => timeOf(row.nextAt))}::text[],
      ${column((row) => timeOf(row.chainStart))}::text[],
      ${column((row) => timeOf(row.chainAt))}::text[], ${column((row) => row.personaId)}::text[],
      ${column((row) => row.channelId)}::text[]
    ) as s(map, customer, stage, first_at, next_at, chain_start, chain_at, persona, channel)`);
}

/** Replaces the orders of these customers. */
export async function writeOrders(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
  rows: OfCustomer<OrderRow>[],
): Promise<void> {
  await tx.execute(sql`
    delete from orders o using ${eachOf(customerIds)}
    where o.workspace_id = ${ctx.workspaceId} and o.customer_id = each.id`);
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await tx.execute(sql`
    insert into orders (workspace_id, customer_id, order_id, at, prev_at, prev2_at, amount_minor,
      currency, is_refunded, persona_id, channel_id)
    select ${ctx.workspaceId}::uuid, o.customer::uuid, o.order_id, o.at::timestamptz,
      o.prev_at::timestamptz, o.prev2_at::timestamptz, o.amount::bigint, o.currency,
      o.is_refunded::boolean, o.persona::uuid, o.channel::uuid
    from unnest(
      ${column((row) => row.customerId)}::text[], ${column((row) => row.orderId)}::text[],
      ${column((row) => timeOf(row.at))}::text[], ${column((row) => timeOf(row.prevAt))}::text[],
      ${column((row) => timeOf(row.prev2At))}::text[],
      ${column((row) => (row.amountMinor === null ? null : String(row.amountMinor)))}::text[],
      ${column((row) => row.currency)}::text[], ${column((row) => String(row.isRefunded))}::text[],
      ${column((row) => row.personaId)}::text[], ${column((row) => row.channelId)}::text[]
    ) as o(customer, order_id, at, prev_at, prev2_at, amount, currency, is_refunded, persona,
      channel)`);
}

/** Adds the differences to the day counts; days nobody entered any more disappear. */
export async function foldDays(tx: Tx, ctx: Context, days: DayDifference[]): Promise<void> {
  if (days.length === 0) return;
  const column = columnsOf(days);
  await tx.execute(sql`
    insert into stage_days (workspace_id, map_id, day, stage_id, persona_id, channel_id, entered,
      c1, c7, c14, c30, c90, cany, seconds)
    select ${ctx.workspaceId}::uuid, d.map::uuid, d.day::date, d.stage::uuid, d.persona::uuid,
      d.channel::uuid, d.entered::int, d.c1::int, d.c7::int, d.c14::int, d.c30::int, d.c90::int,
      d.cany::int, d.seconds::bigint
    from unnest(
      ${column((day) => day.mapId)}::text[], ${column((day) => day.day)}::text[],
      ${column((day) => day.stageId)}::text[], ${column((day) => day.personaId ?? noSlice)}::text[],
      ${column((day) => day.channelId ?? noSlice)}::text[],
      ${column((day) => String(day.entered))}::text[], ${column((day) => String(day.c1))}::text[],
      ${column((day) => String(day.c7))}::text[], ${column((day) => String(day.c14))}::text[],
      ${column((day) => String(day.c30))}::text[], ${column((day) => String(day.c90))}::text[],
      ${column((day) => String(day.cany))}::text[], ${column((day) => String(day.seconds))}::text[]
    ) as d(map, day, stage, persona, channel, entered, c1, c7, c14, c30, c90, cany, seconds)
    on conflict (workspace_id, map_id, day, stage_id, persona_id, channel_id) do update set
      entered = stage_days.entered + excluded.entered, c1 = stage_days.c1 + excluded.c1,
      c7 = stage_days.c7 + excluded.c7, c14 = stage_days.c14 + excluded.c14,
      c30 = stage_days.c30 + excluded.c30, c90 = stage_days.c90 + excluded.c90,
      cany = stage_days.cany + excluded.cany, seconds = stage_days.seconds + excluded.seconds`);
}

/** Counts all days anew from the stage rows, cut in this time zone. Nobody may derive meanwhile. */
export async function recountDays(tx: Tx, ctx: Context, timeZone: string): Promise<void> {
  await tx.execute(sql`delete from stage_days where workspace_id = ${ctx.workspaceId}`);
  const within = (days: number) =>
    sql`count(*) filter (where next_at <= first_at + make_interval(hours => ${days * 24}::int))`;
  await tx.execute(sql`
    insert into stage_days (workspace_id, map_id, day, stage_id, persona_id, channel_id, entered,
      c1, c7, c14, c30, c90, cany, seconds)
    select ${ctx.workspaceId}::uuid, map_id, (first_at at time zone ${timeZone}::text)::date,
      stage_id, coalesce(persona_id, ${noSlice}::uuid), coalesce(channel_id, ${noSlice}::uuid),
      count(*), ${within(1)}, ${within(7)}, ${within(14)}, ${within(30)}, ${within(90)},
      count(next_at), coalesce(sum(round(extract(epoch from next_at - first_at))), 0)
    from customer_stages where workspace_id = ${ctx.workspaceId}
    group by 2, 3, 4, 5, 6`);
}

const columnsOf =
  <Row>(rows: Row[]) =>
  (value: (row: Row) => string | null) =>
    sql.param(rows.map(value));

const timeOf = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
