import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { liveRows } from "../../counts/live-rows";
import type { CountRequest } from "../../counts/model";
import type { BehindCustomer } from "../figures";
import { type Counted, type Page, paged, toPage, type Wanted } from "../pages";

/**
 * The runs of every customer's way over the map, in order: stage, channel, touchpoint and day, as
 * customer_paths keeps them (ids once, then five numbers a run). Of customers who mention all the
 * `mentions` and fulfil `among`, which is cheap to ask before their runs are taken apart; that is done once each.
 */
const runs = (
  ctx: Context,
  { mapId, personaId }: CountRequest,
  { mentions = [], among }: { mentions?: readonly string[]; among: SQL },
) => sql`
  way as materialized (
    select customer_id, string_to_array(split_part(runs, ';', 1), ',') as ids,
      string_to_array(split_part(runs, ';', 2), ',')::int[] as numbers
    from customer_paths
    where ${liveRows(ctx, mapId)} and right(runs, 1) <> ';'
      ${personaId ? sql`and persona_id = ${personaId}` : sql``}
      ${sql.join(
        mentions.map((id) => sql`and strpos(runs, ${id}) > 0`),
        sql` `,
      )} and ${among}
  ),
  measured as (
    select array(select jsonb_array_elements_text(stage_ids))::uuid[] as stage_ids
    from map_measures where workspace_id = ${ctx.workspaceId} and map_id = ${mapId}
  ),
  run as (
    select customer_id, place,
      stage_ids[numbers[5 * place + 1] + 1] as stage,
      ids[numbers[5 * place + 2] + 1]::uuid as channel,
      ids[numbers[5 * place + 3] + 1]::uuid as touchpoint,
      date '1970-01-01' + numbers[5 * place + 4] as day
    from way, measured, generate_series(0, array_length(numbers, 1) / 5 - 1) as place
  )`;

/** The days of the first and of the last run; runs stand in the order of time. */
const firstDay = sql`(date '1970-01-01'
  + nullif(split_part(split_part(runs, ';', 2), ',', 4), '')::int)`;
const lastDay = sql`(date '1970-01-01'
  + nullif(split_part(split_part(runs, ';', 2), ',', -2), '')::int)`;

const passing = ({ period }: CountRequest): SQL =>
  sql`${firstDay} <= ${period.to}::date and ${lastDay} >= ${period.from}::date`;

const inPeriod = ({ period }: CountRequest): SQL =>
  sql`day between ${period.from}::date and ${period.to}::date`;

/** Customers with events of a stage in the period, through any channel or one. */
export const visitsBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { stageId, channelId }, page }: Wanted<"visits">,
) =>
  listed(tx, ctx, page, {
    runs: runs(ctx, request, {
      mentions: channelId ? [channelId] : [],
      among: passing(request),
    }),
    found: sql`select customer_id, day from run where stage = ${stageId} and ${inPeriod(request)}
      ${channelId === undefined ? sql`` : sql`and channel is not distinct from ${channelId}`}`,
  });

/** Newcomers of a month (their first event on the map), active so many months later. */
export const cohortBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { month, later }, page }: Wanted<"cohort">,
) => {
  const { channelId, period } = request;
  const monthOf = (day: SQL, more = 0) =>
    sql`date_trunc('month', ${day}) + make_interval(months => ${more}::int)`;
  return listed(tx, ctx, page, {
    runs: runs(ctx, request, {
      mentions: channelId ? [channelId] : [],
      among: sql`${monthOf(firstDay)} = ${monthOf(sql`${month}::date`)}
        and ${lastDay} >= ${monthOf(sql`${month}::date`, later)}`,
    }),
    found: sql`select run.customer_id, run.day
      from run join run start on start.customer_id = run.customer_id and start.place = 0
      where ${monthOf(sql`start.day`)} = ${monthOf(sql`${month}::date`)}
        and ${monthOf(sql`run.day`)} = ${monthOf(sql`${month}::date`, later)}
        and start.day <= ${period.to}::date
        ${channelId ? sql`and start.channel = ${channelId}` : sql``}`,
  });
};

/** Customers who moved from one stage, channel or touchpoint to another in the period. */
export const movesBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { between, fromId, toId, isEnd }, page }: Wanted<"moves">,
) => {
  const column = sql.identifier(between);
  const isMove = between === "stage" ? sql`true` : sql`"from" is not null`;
  const ends = between === "stage" ? sql`moved.place = last.place` : sql`moved.place > last.place`;
  const mentioned =
    between === "stage" ? [] : [fromId, toId].filter((id) => typeof id === "string");
  return listed(tx, ctx, page, {
    runs: sql`${runs(ctx, request, { mentions: mentioned, among: passing(request) })},
      stepped as (select customer_id, place, stage,
        lag(stage) over (partition by customer_id order by place) as before from run),
      last as (select customer_id, max(place) as place from stepped
        where before is distinct from stage group by 1),
      moved as (select customer_id, place, day, ${column} as "to",
        lag(${column}) over (partition by customer_id order by place) as "from"
        from run where ${column} is not null)`,
    found: sql`select moved.customer_id, moved.day from moved
      join last on last.customer_id = moved.customer_id
      where "to" is distinct from "from" and ${isMove} and ${inPeriod(request)}
        ${fromId === undefined ? sql`` : sql`and "from" is not distinct from ${fromId}`}
        ${toId ? sql`and "to" = ${toId}` : sql``}
        ${isEnd ? sql`and ${ends}` : sql``}`,
  });
};

/** Each customer found once, with the last of its days; the latest first. */
async function listed(
  tx: Tx,
  ctx: Context,
  page: number,
  { runs: ways, found }: { runs: SQL; found: SQL },
): Promise<Page<BehindCustomer>> {
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    with ${ways}, found as (${found}),
      once as (select customer_id, max(day) as day from found group by 1)
    select c.id, coalesce(c.external_id, c.anonymous_id) as name, 'seen' as did,
      once.day || 'T12:00:00Z' as at, null::text as until, null::int as orders,
      count(*) over ()::int as total
    from once join customers c
      on c.workspace_id = ${ctx.workspaceId} and c.id = once.customer_id
    order by once.day desc, c.id ${paged(page)}`);
  return toPage(rows);
}
