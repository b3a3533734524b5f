import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import type { ConversionWindow } from "../../conversion";
import { lengthOf, type Period } from "../../periods";
import { liveRows } from "../live-rows";
import type {
  ActiveCount,
  ChainBucket,
  ChainCount,
  CountRequest,
  EntryCount,
  MeasuredStage,
} from "../model";
import { atTouchpoint, chainDays, entryDays, inDays, periodOfDay, slice } from "../sql-days";

const wentOn: Record<ConversionWindow, ReturnType<typeof sql>> = {
  "1": sql`c1`,
  "7": sql`c7`,
  "14": sql`c14`,
  "30": sql`c30`,
  "90": sql`c90`,
  any: sql`cany`,
};

/** Stages of a map in order, with the mean of the emotions expected on their steps. */
export const readStages = (tx: Tx, ctx: Context, mapId: string, personaId: string | null) =>
  tx.execute<MeasuredStage>(sql`
    select s.id, s.title, s.color, s.kind, (
      select avg(e.tenths)::float8 / 10 from steps p
        join emotions e on e.workspace_id = p.workspace_id and e.step_id = p.id
      where p.workspace_id = s.workspace_id and p.stage_id = s.id and p.deleted_at is null
        ${personaId ? sql`and e.persona_id = ${personaId}` : sql``}
    ) as expected
    from stages s
    where s.workspace_id = ${ctx.workspaceId} and s.map_id = ${mapId} and s.deleted_at is null
    order by s.order_key, s.id`);

/** Entries of both periods by stage, and who went on, of ended and of running windows. */
export const countEntries = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { mapId, window } = request;
  return tx.execute<EntryCount>(sql`
    select stage_id as "stageId", ${periodOfGroup},
      coalesce(sum(entered) filter (where is_closed), 0)::int as closed,
      coalesce(sum(went_on) filter (where is_closed), 0)::int as converted,
      coalesce(sum(entered) filter (where not is_closed), 0)::int as open,
      coalesce(sum(went_on) filter (where not is_closed), 0)::int as "openConverted"
    from (
      select stage_id, ${isNow(request)} as is_now, ${isClosed(request)} as is_closed,
        sum(entered) as entered, sum(${wentOn[window]}) as went_on
      from ${entryDays(request)}
      where ${liveRows(ctx, mapId)} and ${inDays(request)} ${slice(request)} ${atTouchpoint(request)}
      group by 1, 2, 3
    ) as counted
    group by stage_id, is_now`);
};

/** How far the customers who entered the first stage came, both periods, by persona. */
export const countChain = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { mapId, window } = request;
  return tx.execute<ChainCount>(sql`
    select stage_id as "stageId", ${periodOfGroup},
      nullif(persona_id, ${noSlice}) as "personaId",
      coalesce(sum(went_on) filter (where is_closed), 0)::int as closed,
      coalesce(sum(went_on) filter (where not is_closed), 0)::int as open
    from (
      select stage_id, persona_id, ${isNow(request)} as is_now, ${isClosed(request)} as is_closed,
        sum(${wentOn[window]}) as went_on
      from ${chainDays(request)}
      where ${liveRows(ctx, mapId)} and ${inDays(request)} ${slice(request)} ${atTouchpoint(request)}
      group by 1, 2, 3, 4
    ) as counted
    group by stage_id, persona_id, is_now`);
};

// Days are many and groups are few: a name for the period is made of the groups, not of every day.
const isNow = ({ period }: CountRequest) => sql`(day >= ${period.from}::date)`;
const periodOfGroup = sql`case when is_now then 'now' else 'before' end as period`;

/** Ended windows of the first stage by weeks (or days), and who came to the goal. */
export const countChainBuckets = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { buckets, from, to }: { buckets: Period[]; from: string; to: string },
) => {
  const { period, window, mapId } = request;
  const [first] = buckets;
  if (!first) return Promise.resolve([]);
  const reached = (stageId: string) =>
    sql`coalesce(sum(${wentOn[window]}) filter (where stage_id = ${stageId}), 0)::int`;
  return tx.execute<ChainBucket>(sql`
    select (${period.to}::date - day) / ${lengthOf(first)}::int as bucket,
      ${reached(from)} as entered, ${reached(to)} as converted
    from ${chainDays(request)}
    where ${liveRows(ctx, mapId)} and stage_id in (${from}, ${to}) and ${isClosed(request)}
      and day between ${first.from}::date and ${period.to}::date ${slice(request)} ${atTouchpoint(request)}
    group by 1`);
};

/** Ended windows of one stage by weeks (or days), and who went on to the next. */
export const countStageBuckets = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { buckets, stageId }: { buckets: Period[]; stageId: string },
) => {
  const { period, window, mapId } = request;
  const [first] = buckets;
  if (!first) return Promise.resolve([]);
  return tx.execute<ChainBucket>(sql`
    select (${period.to}::date - day) / ${lengthOf(first)}::int as bucket,
      sum(entered)::int as entered, sum(${wentOn[window]})::int as converted
    from ${entryDays(request)}
    where ${liveRows(ctx, mapId)} and stage_id = ${stageId} and ${isClosed(request)}
      and day between ${first.from}::date and ${period.to}::date ${slice(request)} ${atTouchpoint(request)}
    group by 1`);
};

/**
 * Customers active in each stage in the two periods: a touch counts when the one before it in the
 * same stage lies before the period. Not sliced by channel.
 */
export const countActive = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { mapId, period, previous, personaId } = request;
  const first = ({ from, to }: Period) =>
    sql`(day between ${from}::date and ${to}::date and previous_day < ${from}::date)`;
  return tx.execute<ActiveCount>(sql`
    select stage_id as "stageId", ${periodOfDay(request)} as period,
      sum(customers)::int as customers
    from activity_days
    where ${liveRows(ctx, mapId)} and (${first(period)} or ${first(previous)})
      ${personaId ? sql`and persona_id = ${personaId}` : sql``}
    group by 1, 2`);
};

const isClosed = ({ firstOpenDay }: CountRequest) =>
  firstOpenDay ? sql`day < ${firstOpenDay}::date` : sql`true`;
