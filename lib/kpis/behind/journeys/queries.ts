import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import type { Context } from "@/lib/core/context";
import { liveRows } from "../../counts/live-rows";
import type { CountRequest } from "../../counts/model";
import { type BehindCustomer, pageSize } from "../figures";
import type { Page, Wanted } from "../pages";
import { cohortDay, moveDay, visitDay } from "./days";
import { type Found, findDays, type Search } from "./ways/queries";

/** Customers with events of a stage in the period, through any channel or one. */
export const visitsBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure, page }: Wanted<"visits">,
) =>
  listed(tx, ctx, {
    ...{ mapId: request.mapId, page },
    ways: sql`${waysOf(ctx, request, figure.channelId ? [figure.channelId] : [])}
      and ${passing(request)}`,
    dayIn: (way) => visitDay(way, figure, request.period),
  });

/** Newcomers of a month (their first event on the map), active so many months later. */
export const cohortBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure, page }: Wanted<"cohort">,
) => {
  const { mapId, channelId, touchpointId, period } = request;
  const mentioned = [channelId, touchpointId].filter((id) => id !== null);
  const month = sql`${figure.month}::date`;
  const end = sql`${month} + make_interval(months => 1)`;
  const active = sql`${month} + make_interval(months => ${figure.later}::int)`;
  return listed(tx, ctx, {
    ...{ mapId, page },
    ways: sql`${waysOf(ctx, request, mentioned)}
      and ${firstDay} >= ${month} and ${firstDay} < ${end} and ${lastDay} >= ${active}`,
    dayIn: (way) => cohortDay(way, figure, { until: period.to, channelId, touchpointId }),
  });
};

/** Customers who moved from one stage, channel or touchpoint to another in the period. */
export const movesBehind = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure, page }: Wanted<"moves">,
) => {
  const ids = figure.between === "stage" ? [] : [figure.fromId, figure.toId];
  const mentioned = ids.filter((id) => typeof id === "string");
  return listed(tx, ctx, {
    ...{ mapId: request.mapId, page },
    ways: sql`${waysOf(ctx, request, mentioned)} and ${passing(request)}`,
    dayIn: (way) => moveDay(way, figure, request.period),
  });
};

/** Ways of the persona asked for that mention all the ids; the empty ones are out. */
const waysOf = (
  ctx: Context,
  { mapId, personaId }: CountRequest,
  mentions: readonly string[],
): SQL =>
  sql`${liveRows(ctx, mapId)} and right(runs, 1) <> ';'
    ${personaId ? sql`and persona_id = ${personaId}` : sql``}
    ${sql.join(
      mentions.map((id) => sql`and strpos(runs, ${id}) > 0`),
      sql` `,
    )}`;

/** The days of the first and of the last run, without taking all of them apart. */
const firstDay = sql`(date '1970-01-01'
  + nullif(split_part(split_part(runs, ';', 2), ',', 4), '')::int)`;
const lastDay = sql`(date '1970-01-01'
  + nullif(split_part(split_part(runs, ';', 2), ',', -2), '')::int)`;

const passing = ({ period }: CountRequest): SQL =>
  sql`${firstDay} <= ${period.to}::date and ${lastDay} >= ${period.from}::date`;

/** Each customer found once, with the last of its days; the latest first. */
async function listed(
  tx: Tx,
  ctx: Context,
  { page, ...search }: Search & { page: number },
): Promise<Page<BehindCustomer>> {
  const found = await findDays(tx, ctx, search);
  found.sort((a, b) => (a.day === b.day ? order(a.customerId, b.customerId) : order(b.day, a.day)));
  const shown = found.slice(page * pageSize, (page + 1) * pageSize);
  const names = await readNames(tx, ctx, shown);
  const items = shown.map(({ customerId: id, day }) => ({
    ...{ id, name: names.get(id) ?? null, did: "seen" as const, at: `${day}T12:00:00Z` },
    ...{ until: null, orders: null },
  }));
  return { items, total: found.length };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function readNames(
  tx: Tx,
  ctx: Context,
  shown: readonly Found[],
): Promise<Map<string, string | null>> {
  if (shown.length === 0) return new Map();
  const rows = await tx
    .select({
      id: customers.id,
      name: sql<string | null>`coalesce(${customers.externalId}, ${customers.anonymousId})`,
    })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, ctx.workspaceId),
        inArray(
          customers.id,
          shown.map(({ customerId }) => customerId),
        ),
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
