import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { ConversionWindow } from "../../conversion";
import { lengthOf, type Period } from "../../periods";
import type { ChainBucket, ChainCount, CountRequest, EntryCount, MeasuredStage } from "../model";
import { inPeriods, localDay, localStart, periodOf } from "../sql-time";

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
  const { mapId, period, previous, window, firstOpenDay, personaId, channelId } = request;
  const closed = firstOpenDay ? sql`day < ${firstOpenDay}::date` : sql`true`;
  return tx.execute<EntryCount>(sql`
    select stage_id as "stageId",
      case when day >= ${period.from}::date then 'now' else 'before' end as period,
      coalesce(sum(entered) filter (where ${closed}), 0)::int as closed,
      coalesce(sum(${wentOn[window]}) filter (where ${closed}), 0)::int as converted,
      coalesce(sum(entered) filter (where not ${closed}), 0)::int as open,
      coalesce(sum(${wentOn[window]}) filter (where not ${closed}), 0)::int as "openConverted"
    from stage_days
    where workspace_id = ${ctx.workspaceId} and map_id = ${mapId}
      and (day between ${period.from}::date and ${period.to}::date
        or day between ${previous.from}::date and ${previous.to}::date)
      ${personaId ? sql`and persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and channel_id = ${channelId}` : sql``}
    group by 1, 2`);
};

/** Rows of customers who entered the first stage, as `f`, of the persona and channel asked. */
function starters(ctx: Context, request: CountRequest, firstStageId: string) {
  const { mapId, personaId, channelId } = request;
  return sql`f.workspace_id = ${ctx.workspaceId} and f.map_id = ${mapId}
    and f.stage_id = ${firstStageId}
    ${personaId ? sql`and f.persona_id = ${personaId}` : sql``}
    ${channelId ? sql`and f.channel_id = ${channelId}` : sql``}`;
}

/** The same customer's row `s`, reached in order and within the window. */
function reached(window: ConversionWindow) {
  const limit = window === "any" ? null : Number(window) * 24;
  return sql`s.workspace_id = f.workspace_id and s.map_id = f.map_id
    and s.customer_id = f.customer_id and s.chain_at is not null
    ${limit === null ? sql`` : sql`and s.chain_at <= f.first_at + make_interval(hours => ${limit}::int)`}`;
}

function isClosed({ firstOpenDay, timeZone }: CountRequest) {
  return firstOpenDay ? sql`f.first_at < ${localStart(firstOpenDay, timeZone)}` : sql`true`;
}

/** How far the customers who entered the first stage came, both periods. */
export const countChain = (tx: Tx, ctx: Context, request: CountRequest, firstStageId: string) =>
  tx.execute<ChainCount>(sql`
    select s.stage_id as "stageId", ${periodOf(sql`f.first_at`, request)} as period,
      count(*) filter (where ${isClosed(request)})::int as closed,
      count(*) filter (where not ${isClosed(request)})::int as open
    from customer_stages f join customer_stages s on ${reached(request.window)}
    where ${starters(ctx, request, firstStageId)} and ${inPeriods(sql`f.first_at`, request)}
    group by 1, 2`);

/** Ended windows of the first stage by weeks (or days), and who came to the goal. */
export const countChainBuckets = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { buckets, from, to }: { buckets: Period[]; from: string; to: string },
) => {
  const { timeZone, period } = request;
  const [first] = buckets;
  if (!first) return Promise.resolve([]);
  const day = localDay(sql`f.first_at`, timeZone);
  return tx.execute<ChainBucket>(sql`
    select (${period.to}::date - ${day}) / ${lengthOf(first)}::int as bucket,
      count(*)::int as entered, count(s.stage_id)::int as converted
    from customer_stages f
      left join customer_stages s on s.stage_id = ${to} and ${reached(request.window)}
    where ${starters(ctx, request, from)} and ${isClosed(request)}
      and f.first_at >= ${localStart(first.from, timeZone)}
      and f.first_at < ${localStart(period.to, timeZone, 1)}
    group by 1`);
};
