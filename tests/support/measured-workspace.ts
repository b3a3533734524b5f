import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Role, StageKind } from "@/db/enums";
import { stageRules } from "@/db/schema/customers";
import { members, users, workspaces } from "@/db/schema/directory";
import { journeyMaps, stages, steps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { contextOfMember, systemDoor } from "@/lib/access/doors";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { defaultStageRules } from "@/lib/customers/default-rules";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { startRebuild } from "@/lib/customers/rebuild/commands";
import { rebuildMap } from "@/lib/customers/rebuild/jobs";

export type MeasuredWorkspace = {
  ctx: Context;
  workspaceId: string;
  mapId: string;
  stages: { id: string; kind: StageKind; title: string; stepId: string }[];
  personas: { id: string; name: string }[];
  channels: { id: string; name: string }[];
  touchpoints: { id: string; name: string }[];
};

type Wish = { timeZone?: string; kinds?: StageKind[]; now?: Date; hasRules?: boolean };

/** A workspace with one map, two personas and two channels, and with the usual stage rules. */
export async function buildMeasuredWorkspace(wish: Wish = {}): Promise<MeasuredWorkspace> {
  const now = wish.now ?? new Date();
  const workspaceId = newId();
  await db()
    .insert(workspaces)
    .values({
      id: workspaceId,
      slug: `w-${workspaceId}`,
      name: "Shop",
      timeZone: wish.timeZone ?? "UTC",
      createdAt: now,
    });
  const ctx = systemDoor(workspaceId, { now });
  const kinds = wish.kinds ?? ["awareness", "consideration", "decision", "conversion", "retention"];
  const mapId = newId();
  const built = kinds.map((kind) => ({ id: newId(), kind, title: kind, stepId: newId() }));
  const people = ["Ana", "Ben"].map((name) => ({ id: newId(), name }));
  const contacts = ["Home page", "Checkout"].map((name) => ({ id: newId(), name }));
  const ways = ["Web", "Store"].map((name) => ({ id: newId(), name }));
  await inTransaction(ctx, async (tx) => {
    await openOpLog(tx, 1);
    const here = { workspaceId, createdAt: now, updatedAt: now };
    await tx.insert(journeyMaps).values({ ...here, id: mapId, title: "Shop", framework: "blank" });
    await tx.insert(stages).values(
      built.map((stage, index) => ({
        workspaceId,
        mapId,
        id: stage.id,
        title: stage.title,
        kind: stage.kind,
        color: index + 1,
        orderKey: `A${index}`,
      })),
    );
    await tx.insert(steps).values(
      built.map((stage) => ({
        workspaceId,
        mapId,
        id: stage.stepId,
        stageId: stage.id,
        title: stage.title,
        orderKey: "A0",
      })),
    );
    const lists = { goals: [], challenges: [], behaviours: [], preferences: [] };
    await tx.insert(personas).values(people.map((person) => ({ ...here, ...person, ...lists })));
    await tx
      .insert(channels)
      .values(ways.map((way) => ({ workspaceId, ...way, kind: "web" as const, createdAt: now })));
    await tx.insert(touchpoints).values(contacts.map((contact) => ({ ...here, ...contact })));
    const rules = wish.hasRules === false ? [] : defaultStageRules(built);
    if (rules.length > 0) {
      await tx
        .insert(stageRules)
        .values(
          rules.map((rule, position) => ({ workspaceId, mapId, id: newId(), position, ...rule })),
        );
    }
    await startRebuild(tx, ctx, mapId);
  });
  return {
    ...{ ctx, workspaceId, mapId, stages: built },
    ...{ personas: people, channels: ways, touchpoints: contacts },
  };
}

/** The context of a new member of the workspace. */
export async function memberOf(workspaceId: string, role: Role, now?: Date): Promise<Context> {
  const userId = newId();
  const createdAt = now ?? new Date();
  await db()
    .insert(users)
    .values({ id: userId, email: `${userId}@example.com`, name: "Member", createdAt });
  await db().insert(members).values({ workspaceId, userId, role, joinedAt: createdAt });
  return contextOfMember(userId, workspaceId, { now: createdAt });
}

/** What a customer did on a day, or at an instant. */
export type CustomerStep = [
  userId: string,
  event: string,
  at: string,
  properties?: Record<string, unknown>,
];

/** Sends what customers did and derives it; on a day means at ten o'clock. Sent anew, another `message`. */
export async function send(
  { ctx }: MeasuredWorkspace,
  steps: CustomerStep[],
  message = "m",
): Promise<void> {
  const events = steps.map(([userId, event, at, properties = {}], index) => ({
    ...{ messageId: `${message}${index}`, userId, event, properties },
    timestamp: at.length === 10 ? `${at}T10:00:00Z` : at,
  }));
  await ingestEvents(ctx, { events });
  await deriveDirtyCustomers(ctx);
}

/** Does what a worker would: counts anew the maps that want it, then derives who waits. */
export async function catchUp(ctx: Context): Promise<void> {
  const maps = await inTransaction(ctx, (tx) =>
    tx.execute<{ id: string }>(sql`select map_id as id from map_measures
      where workspace_id = ${ctx.workspaceId} and building is not null`),
  );
  for (const { id } of maps) await rebuildMap(ctx, id);
  await deriveDirtyCustomers(ctx);
}

const ofLive = sql`generation = (select m.generation from map_measures m
  where m.workspace_id = t.workspace_id and m.map_id = t.map_id)`;

/** The derived tables of a workspace, as text and in order, to compare two states of them. */
export async function derivedTables(ctx: Context) {
  const here = sql`t.workspace_id = ${ctx.workspaceId}`;
  return inTransaction(ctx, async (tx) => ({
    stages: await tx.execute(sql`select map_id, customer_id, stage_id, first_at, next_at,
      chain_start, chain_at, persona_id, channel_id from customer_stages t
      where ${here} and ${ofLive} order by 1, 2, 3`),
    days: await tx.execute(sql`select map_id, day, stage_id, persona_id, channel_id, entered,
      c1, c7, c14, c30, c90, cany, seconds from stage_days t
      where ${here} and ${ofLive} and (entered, cany) <> (0, 0)
      order by 1, 2, 3, 4, 5`),
    orders: await tx.execute(sql`select customer_id, order_id, at, prev_at, prev2_at,
      amount_minor, currency, is_refunded, persona_id, channel_id from orders t
      where ${here} order by 1, 2`),
  }));
}
