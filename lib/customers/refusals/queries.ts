import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { query } from "@/lib/core/operation";
import { inTimeOrder } from "../derive-orders";
import { glanceAtMaps, readEvents } from "../derived/queries";
import { keysOf, stagesOfEvents } from "../visits";
import { type Names, type Obstacle, obstacleOf, type UnknownName, unknownNames } from "./obstacles";

/** Events on the screen at once. */
export const shownEvents = 60;

export type RecentEvent = {
  id: string;
  at: Date;
  /** When it happened, as it was sent; null for one that is refused. */
  happenedAt: Date | null;
  name: string | null;
  messageId: string | null;
  customerId: string | null;
  customer: string | null;
  /** Stages it means, as "map · stage"; empty when no rule of any map takes it. */
  stages: string[];
  /** Why no rule takes it; null where it means a stage, and for one that is refused. */
  obstacle: Obstacle | null;
  unknown: UnknownName[];
  /** Why it was refused; null for one that is stored. */
  reason: string | null;
};

/** What arrived last, newest first: stored events with what they mean, refusals with their reason. */
export const listRecentEvents = query({
  name: "event.listRecent",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }): Promise<RecentEvent[]> {
    const stored = await readStored(tx, ctx, sql`true`);
    const all = [...stored, ...(await readRefused(tx, ctx, shownEvents))];
    return all.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, shownEvents);
  },
});

type StoredRow = {
  id: string;
  at: Date;
  happenedAt: Date;
  name: string;
  messageId: string;
  customerId: string;
  customer: string | null;
};

/** Stored events for which a condition on `e` holds, the newest first, as many as are shown. */
export async function readStored(tx: Tx, ctx: Context, condition: SQL): Promise<RecentEvent[]> {
  const rows = await tx.execute<StoredRow>(sql`
    select e.id, e.received_at as at, e.occurred_at as "happenedAt", e.name, e.source_event_id as "messageId",
      e.customer_id as "customerId", coalesce(c.external_id, c.anonymous_id) as customer
    from customer_events e join customers c
      on c.workspace_id = e.workspace_id and c.id = e.customer_id
    where e.workspace_id = ${ctx.workspaceId} and ${condition}
    order by e.id desc limit ${shownEvents}`);
  const customerIds = [...new Set(rows.map((row) => row.customerId))];
  const meanings = await meaningsOf(tx, ctx, customerIds);
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    happenedAt: new Date(row.happenedAt),
    ...(meanings.get(row.messageId) ?? means([])),
    reason: null,
  }));
}

type Meaning = Pick<RecentEvent, "stages" | "obstacle" | "unknown">;
const means = (stages: string[]): Meaning => ({ stages, obstacle: null, unknown: [] });

/** By message id; a customer's other events decide which order is a repeat. */
async function meaningsOf(tx: Tx, ctx: Context, customerIds: string[]) {
  const maps = await glanceAtMaps(tx, ctx);
  const rules = maps.flatMap((map) => map.rules);
  const names = await namesOf(tx, ctx);
  const meanings = new Map<string, Meaning>();
  for (const events of (await readEvents(tx, ctx, customerIds, true)).values()) {
    const ordered = inTimeOrder(events);
    const ordersSeen = new Set<string>();
    const byMap = maps.map((map) =>
      stagesOfEvents(ordered, map).map((at) => map.stageIds[at ?? -1]),
    );
    for (const [index, event] of ordered.entries()) {
      const keys = keysOf(event, ordersSeen);
      const titles = byMap.map((stages) => names.get(stages[index] ?? ""));
      const stages = titles.filter((title) => title !== undefined);
      const obstacle = stages.length > 0 ? null : obstacleOf(event, keys, rules, names);
      meanings.set(event.sourceEventId, { stages, obstacle, unknown: unknownNames(event) });
    }
  }
  return meanings;
}

/** What stages (as "map · stage"), channels and touchpoints are called. */
async function namesOf(tx: Tx, ctx: Context): Promise<Names> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select s.id, m.title || ' · ' || s.title as name from stages s
      join journey_maps m on m.workspace_id = s.workspace_id and m.id = s.map_id
    where s.workspace_id = ${ctx.workspaceId} and s.deleted_at is null and m.archived_at is null
    union all select id, name from channels where workspace_id = ${ctx.workspaceId}
    union all select id, name from touchpoints where workspace_id = ${ctx.workspaceId}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The last refusals, the newest first. */
export async function readRefused(tx: Tx, ctx: Context, most: number): Promise<RecentEvent[]> {
  const rows = await tx.execute<{
    id: string;
    at: Date;
    name: string | null;
    messageId: string | null;
    reason: string;
  }>(sql`
    select id, at, name, message_id as "messageId", reason from refused_events
    where workspace_id = ${ctx.workspaceId} order by id desc limit ${most}`);
  const unknown = {
    happenedAt: null,
    customerId: null,
    customer: null,
    ...means([]),
  };
  return rows.map((row) => ({ ...row, ...unknown, at: new Date(row.at) }));
}
