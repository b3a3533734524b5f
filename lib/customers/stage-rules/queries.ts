import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { stageRules } from "@/db/schema/customers";
import { journeyMaps, stages } from "@/db/schema/maps";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { eventKey, isOrder, repeatOrderName } from "../event-names";
import { type StageRule, stageRuleSchema } from "../rules";

export type Caught = { events: number; customers: number };
export type UnmatchedEvent = Caught & { name: string };

/**
 * The rules of a map with the events and customers each has caught in the last 30 days, and the
 * events no rule caught. An event counts for the first rule that takes it, as in the figures.
 */
export const getStageRules = query({
  name: "stageRules.get",
  input: z.strictObject({ mapId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    const [map] = await tx
      .select({ id: journeyMaps.id, title: journeyMaps.title })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
    if (!map) missing("Map");
    const rules = await rulesOf(tx, ctx, mapId);
    const { caught, unmatched } = await countCaught(tx, ctx, rules);
    return {
      map,
      stages: await stagesOf(tx, ctx, mapId),
      touchpoints: await namesOf(tx, ctx, touchpoints),
      channels: await namesOf(tx, ctx, channels),
      rules: rules.map((rule, index) => ({ ...rule, ...(caught.get(index) ?? nothing) })),
      unmatched,
    };
  },
});

/** What rules would catch of the last 30 days' events, before they are saved. */
export const tryStageRules = query({
  name: "stageRules.try",
  input: z.strictObject({ mapId: id, rules: z.array(stageRuleSchema).max(200) }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId, rules } }) {
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
    if (!map) missing("Map");
    const { caught, unmatched } = await countCaught(tx, ctx, rules);
    return { caught: rules.map((_, index) => caught.get(index) ?? nothing), unmatched };
  },
});

/** How far the counting anew of a map has come, in customers; null when nothing is under way. */
export const getBuilding = query({
  name: "stageRules.building",
  input: z.strictObject({ mapId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    const [row] = await tx.execute<{ done: number; total: number }>(sql`
      select done, total from map_measures where workspace_id = ${ctx.workspaceId}
        and map_id = ${mapId} and building is not null`);
    return row ?? null;
  },
});

const nothing: Caught = { events: 0, customers: 0 };

function rulesOf(tx: Tx, ctx: Context, mapId: string): Promise<StageRule[]> {
  const { stageId, eventName, touchpointId, channelId, propertyName, propertyValue } = stageRules;
  return tx
    .select({ stageId, eventName, touchpointId, channelId, propertyName, propertyValue })
    .from(stageRules)
    .innerJoin(
      stages,
      and(eq(stages.workspaceId, stageRules.workspaceId), eq(stages.id, stageRules.stageId)),
    )
    .where(and(inWorkspace(ctx, stageRules), eq(stageRules.mapId, mapId), isNull(stages.deletedAt)))
    .orderBy(asc(stageRules.position), asc(stageRules.id));
}

const stagesOf = (tx: Tx, ctx: Context, mapId: string) =>
  tx
    .select({ id: stages.id, title: stages.title, color: stages.color })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), eq(stages.mapId, mapId), isNull(stages.deletedAt)))
    .orderBy(stages.orderKey);

const namesOf = (tx: Tx, ctx: Context, table: typeof touchpoints | typeof channels) =>
  tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(inWorkspace(ctx, table), isNull(table.archivedAt)))
    .orderBy(table.name);

type CaughtRow = { rule: number; name: string | null; events: number; customers: number };

async function countCaught(tx: Tx, ctx: Context, rules: StageRule[]) {
  const since = daysBefore(ctx.now, 30).toISOString();
  const recent = sql`workspace_id = ${ctx.workspaceId} and occurred_at >= ${since}::timestamptz`;
  const names = await tx.execute<{ name: string }>(
    sql`select distinct name from customer_events where ${recent} limit 5000`,
  );
  const all = names.map(({ name }) => name);
  const branches = rules.map(
    (rule, index) => sql`when ${ruleCondition(rule, all)} then ${index}::int`,
  );
  const rule = branches.length ? sql`case ${sql.join(branches, sql` `)} else -1 end` : sql`-1`;
  const rows = await tx.execute<CaughtRow>(sql`
    with matched as (
      select ${rule} as rule, name, customer_id from customer_events e where ${recent}
    )
    select rule, case when rule < 0 then name end as name, count(*)::int as events,
      count(distinct customer_id)::int as customers
    from matched group by 1, 2 order by events desc`);
  return {
    caught: new Map<number, Caught>(
      rows
        .filter((row) => row.rule >= 0)
        .map(({ rule: index, events, customers }) => [index, { events, customers }]),
    ),
    unmatched: rows.flatMap(({ rule, name, events, customers }): UnmatchedEvent[] =>
      rule < 0 && name !== null ? [{ name, events, customers }] : [],
    ),
  };
}

/** Whether a rule takes an event `e`, all of whose names are among `names`. */
export function ruleCondition(rule: StageRule, names: string[]): SQL {
  const parts: SQL[] = [];
  if (rule.eventName) parts.push(nameCondition(rule.eventName, names));
  if (rule.touchpointId) parts.push(sql`e.touchpoint_id = ${rule.touchpointId}`);
  if (rule.channelId) parts.push(sql`e.channel_id = ${rule.channelId}`);
  if (rule.propertyName) parts.push(propertyCondition(rule.propertyName, rule.propertyValue));
  return sql`(${sql.join(parts, sql` and `)})`;
}

function nameCondition(eventName: string, names: string[]): SQL {
  const key = eventKey(eventName);
  const isRepeat = key === eventKey(repeatOrderName);
  const spelled = names.filter((name) => (isRepeat ? isOrder(name) : eventKey(name) === key));
  const named = sql`e.name = any(${sql.param(spelled)}::text[])`;
  if (!isRepeat) return named;
  // What repeats on the way over a map does so after an order that is in no figure, too.
  return sql`${named} and exists (select from orders o where o.workspace_id = e.workspace_id
    and o.customer_id = e.customer_id and o.order_id = coalesce(e.order_id, e.source_event_id)
    and (o.prev_at is not null or exists (select from orders before
      where before.workspace_id = o.workspace_id and before.customer_id = o.customer_id
        and before.at < o.at)))`;
}

function propertyCondition(name: string, value: string | null): SQL {
  const held = sql`jsonb_typeof(e.properties -> ${name}::text) in ('string', 'number', 'boolean')`;
  if (value === null) return held;
  return sql`${held} and lower(trim(e.properties ->> ${name}::text)) = lower(trim(${value}::text))`;
}
