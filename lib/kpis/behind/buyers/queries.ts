import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { CountRequest } from "../../counts/model";
import { localDay } from "../../counts/sql-time";
import type { BehindCustomer } from "../figures";
import { type Counted, type Page, paged, toPage, type Wanted, within } from "../pages";

const slice = ({ personaId, channelId }: CountRequest): SQL => sql`
  ${personaId ? sql`and o.persona_id = ${personaId}` : sql``}
  ${channelId ? sql`and o.channel_id = ${channelId}` : sql``}`;

/** Customers who ordered in the period, the newest first. */
export async function buyersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which, currency }, page }: Wanted<"buyers">,
): Promise<Page<BehindCustomer>> {
  const isOfCurrency = currency !== undefined;
  const ofCurrency = sql`and o.currency is not distinct from ${currency ?? null}::text ${slice(request)}`;
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    select o.customer_id as id, coalesce(c.external_id, c.anonymous_id) as name,
      'ordered' as did, to_json(o.first_at) #>> '{}' as at, null::text as until, o.orders,
      count(*) over ()::int as total
    from (
      select customer_id, min(at) as first_at, count(*)::int as orders,
        (array_agg(persona_id order by at))[1] as persona_id,
        (array_agg(channel_id order by at))[1] as channel_id
      from orders o
      where workspace_id = ${ctx.workspaceId} and is_counted and ${within(sql`at`, request)}
        ${isOfCurrency ? ofCurrency : sql``}
      group by 1 ${which === "repeaters" ? sql`having count(*) > 1` : sql``}
    ) o join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = o.customer_id
    where true ${isOfCurrency ? sql`` : slice(request)}
    order by o.first_at desc, o.customer_id ${paged(page)}`);
  return toPage(rows);
}

/** First-time buyers of a month who ordered again within so many days, of ended windows only. */
export async function buyerCohortBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest & { today: string },
  { figure: { month, days }, page }: Wanted<"buyer-cohort">,
): Promise<Page<BehindCustomer>> {
  const { timeZone, today } = request;
  const day = localDay(sql`o.at`, timeZone);
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    select o.customer_id as id, coalesce(c.external_id, c.anonymous_id) as name,
      'ordered' as did, to_json(o.at) #>> '{}' as at, to_json(again.at) #>> '{}' as until,
      null::int as orders, count(*) over ()::int as total
    from orders o
      join orders again on again.workspace_id = o.workspace_id
        and again.customer_id = o.customer_id and again.prev_at is not null
        and again.prev2_at is null and again.at <= o.at + make_interval(hours => ${24 * days}::int)
      join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    where o.workspace_id = ${ctx.workspaceId} and o.is_counted and o.prev_at is null
      and date_trunc('month', ${day}) = date_trunc('month', ${month}::date)
      and ${day} <= ${request.period.to}::date and ${day} + ${days}::int < ${today}::date
      ${slice(request)}
    order by o.at desc, o.customer_id ${paged(page)}`);
  return toPage(rows);
}
