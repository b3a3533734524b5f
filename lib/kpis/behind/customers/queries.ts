import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { readStages } from "../../counts/journeys/queries";
import { liveRows } from "../../counts/live-rows";
import type { CountRequest } from "../../counts/model";
import { localStart } from "../../counts/sql-time";
import { goalOf } from "../../funnel";
import type { BehindCustomer } from "../figures";
import { type Counted, type Page, paged, toPage, type Wanted, within } from "../pages";

const nobody: Page<BehindCustomer> = { items: [], total: 0 };

/** Customers who entered a stage in the period, the newest first. */
export async function customersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which, stageId }, page }: Wanted<"customers">,
): Promise<Page<BehindCustomer>> {
  const stages = await readStages(tx, ctx, request.mapId, null);
  const from = stageId ?? stages[0]?.id;
  const goal = goalOf(stages)?.id;
  if (!from || !goal) return nobody;
  const end = stageId === null ? sql`g.chain_at` : sql`e.next_at`;
  const wentOn = inTime(end, request);
  const isOpen = stillOpen(request);
  const wanted = {
    entered: sql`true`,
    closed: sql`not (${isOpen})`,
    converted: sql`not (${isOpen}) and ${wentOn}`,
    lost: sql`not (${isOpen}) and not (${wentOn})`,
    open: isOpen,
    moved: sql`e.next_at is not null`,
  }[which];
  const until = which === "moved" ? sql`e.next_at` : sql`case when ${wentOn} then ${end} end`;
  return entriesBehind(tx, ctx, request, { from, other: goal, wanted, until, page });
}

/** Customers of ended windows who came in order to a stage, or to the one before and no further. */
export async function chainBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which, stageId }, page }: Wanted<"chain">,
): Promise<Page<BehindCustomer>> {
  const stages = await readStages(tx, ctx, request.mapId, null);
  const at = stages.findIndex(({ id }) => id === stageId);
  const from = stages[0]?.id;
  const before = stages[at - 1]?.id;
  if (!from || at < 0 || (which === "lost" && !before)) return nobody;
  const reached = inTime(sql`g.chain_at`, request);
  const cameBefore = sql`exists (select from customer_stages b
    where b.workspace_id = e.workspace_id and b.map_id = e.map_id and b.generation = e.generation
      and b.customer_id = e.customer_id and b.stage_id = ${before ?? from}
      and ${inTime(sql`b.chain_at`, request)})`;
  const isClosed = sql`not (${stillOpen(request)})`;
  const wanted =
    which === "reached"
      ? sql`${isClosed} and ${reached}`
      : sql`${isClosed} and not (${reached}) and ${cameBefore}`;
  const until = sql`case when ${reached} then g.chain_at end`;
  return entriesBehind(tx, ctx, request, { from, other: stageId, wanted, until, page });
}

/** Whether something followed the entry `e` within the window. */
function inTime(end: SQL, { window }: CountRequest): SQL {
  if (window === "any") return sql`(${end} is not null)`;
  const limit = sql`e.first_at + make_interval(hours => ${24 * Number(window)}::int)`;
  return sql`coalesce(${end} <= ${limit}, false)`;
}

const stillOpen = ({ firstOpenDay: open, timeZone }: CountRequest): SQL =>
  open ? sql`e.first_at >= ${localStart(open, timeZone)}` : sql`false`;

type Entries = { from: string; other: string; wanted: SQL; until: SQL; page: number };

/** Entries `e` to one stage beside the same customer's entry `g` to another. */
async function entriesBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { from, other, wanted, until, page }: Entries,
): Promise<Page<BehindCustomer>> {
  const { mapId, personaId, channelId, touchpointId } = request;
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    select e.customer_id as id, coalesce(c.external_id, c.anonymous_id) as name,
      'entered' as did, to_json(e.first_at) #>> '{}' as at,
      to_json(${until}) #>> '{}' as until, null::int as orders, count(*) over ()::int as total
    from customer_stages e
      join customers c on c.workspace_id = e.workspace_id and c.id = e.customer_id
      left join customer_stages g on g.workspace_id = e.workspace_id and g.map_id = e.map_id
        and g.generation = e.generation and g.customer_id = e.customer_id and g.stage_id = ${other}
    where ${liveRows(ctx, mapId, "e")} and e.stage_id = ${from}
      and ${within(sql`e.first_at`, request)} and ${wanted}
      ${personaId ? sql`and e.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and e.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and e.touchpoint_id = ${touchpointId}` : sql``}
    order by e.first_at desc, e.customer_id ${paged(page)}`);
  return toPage(rows);
}
