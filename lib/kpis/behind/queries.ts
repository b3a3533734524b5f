import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { query } from "@/lib/core/operation";
import { firstOpenDay } from "../conversion";
import { readStages } from "../counts/journeys/queries";
import { liveRows } from "../counts/live-rows";
import type { CountRequest } from "../counts/model";
import { localStart } from "../counts/sql-time";
import { displayOfAnswers } from "../display";
import { goalOf } from "../funnel";
import { previousPeriod } from "../periods";
import { requirePlace } from "../places/queries";
import {
  type BehindAnswer,
  type BehindCustomer,
  type BehindFigure,
  behindInput,
  pageSize,
} from "./figures";

type Page<Row> = { items: Row[]; total: number };
type Counted<Row> = Row & { total: number };

/**
 * The cases a figure rests on, the newest first, 25 a page: answers with their words, or customers.
 * Fewer than five answers stay hidden, as in the figure itself.
 */
export const listBehind = query({
  name: "kpi.listBehind",
  input: behindInput,
  can: "kpi.read",
  async run({ tx, ctx, input: { of, figure, page } }) {
    await requirePlace(tx, ctx, of);
    const { timeZone } = await readWorkspace(tx, ctx);
    const period = { from: of.from, to: of.to };
    const request: CountRequest = {
      ...of,
      timeZone,
      period,
      previous: previousPeriod(period),
      firstOpenDay: firstOpenDay(ctx.now, of.window, timeZone),
    };
    const nobody: Page<BehindCustomer> = { items: [], total: 0 };
    if (figure.kind === "answers") {
      const answers = await answersBehind(tx, ctx, request, { figure, page });
      const isHidden = displayOfAnswers(answers.total) === "hidden";
      const shown = isHidden ? { items: [], total: answers.total } : answers;
      return { answers: shown, customers: nobody, isHidden, pageSize };
    }
    const customers =
      figure.kind === "buyers"
        ? await buyersBehind(tx, ctx, request, { figure, page })
        : await customersBehind(tx, ctx, request, { figure, page });
    const none: Page<BehindAnswer> = { items: [], total: 0 };
    return { answers: none, customers, isHidden: false, pageSize };
  },
});
export type Behind = Awaited<ReturnType<typeof listBehind>>;

type Wanted<Kind extends BehindFigure["kind"]> = {
  figure: Extract<BehindFigure, { kind: Kind }>;
  page: number;
};

const paged = (page: number): SQL => sql`limit ${pageSize}::int offset ${page * pageSize}::int`;

const within = (instant: SQL, { period, timeZone }: CountRequest): SQL =>
  sql`${instant} >= ${localStart(period.from, timeZone)}
    and ${instant} < ${localStart(period.to, timeZone, 1)}`;

function toPage<Row extends { total: number }>(rows: Row[]): Page<Omit<Row, "total">> {
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

async function answersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { question, stageId }, page }: Wanted<"answers">,
): Promise<Page<BehindAnswer>> {
  const { mapId, personaId, channelId, touchpointId } = request;
  const kind =
    question === "any" ? sql`a.kind in ('csat', 'nps', 'ces')` : sql`a.kind = ${question}`;
  const rows = await tx.execute<Counted<BehindAnswer>>(sql`
    select r.id, a.kind, a.score, s.title as stage,
      to_json(r.submitted_at) #>> '{}' as at, f.id as "itemId",
      (select string_agg(words.text, ' · ') from answers words
        where words.workspace_id = r.workspace_id and words.response_id = r.id
          and words.kind = 'text') as text,
      count(*) over ()::int as total
    from responses r
      join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
        and ${kind} and a.score is not null
      join stages s on s.workspace_id = r.workspace_id and s.id = r.stage_id
      left join feedback_items f on f.workspace_id = r.workspace_id and f.response_id = r.id
    where r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
      and ${within(sql`r.submitted_at`, request)}
      ${stageId ? sql`and r.stage_id = ${stageId}` : sql``}
      ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and r.touchpoint_id = ${touchpointId}` : sql``}
    order by r.submitted_at desc, r.id, a.kind ${paged(page)}`);
  return toPage(rows);
}

async function customersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which, stageId }, page }: Wanted<"customers">,
): Promise<Page<BehindCustomer>> {
  const { mapId, personaId, channelId, window, firstOpenDay: open, timeZone } = request;
  const stages = await readStages(tx, ctx, mapId, null);
  const from = stageId ?? stages[0]?.id;
  const goal = goalOf(stages)?.id;
  if (!from || !goal) return { items: [], total: 0 };
  const limit =
    window === "any" ? sql`` : sql`<= e.first_at + make_interval(days => ${Number(window)}::int)`;
  const end = stageId === null ? sql`g.chain_at` : sql`e.next_at`;
  const wentOn = window === "any" ? sql`${end} is not null` : sql`coalesce(${end} ${limit}, false)`;
  const isOpen = open ? sql`e.first_at >= ${localStart(open, timeZone)}` : sql`false`;
  const wanted = {
    entered: sql`true`,
    converted: sql`not (${isOpen}) and ${wentOn}`,
    lost: sql`not (${isOpen}) and not (${wentOn})`,
    open: isOpen,
  }[which];
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    select e.customer_id as id, coalesce(c.external_id, c.anonymous_id) as name,
      to_json(e.first_at) #>> '{}' as at,
      case when ${wentOn} then to_json(${end}) #>> '{}' end as until, null::int as orders,
      count(*) over ()::int as total
    from customer_stages e
      join customers c on c.workspace_id = e.workspace_id and c.id = e.customer_id
      left join customer_stages g on g.workspace_id = e.workspace_id and g.map_id = e.map_id
        and g.generation = e.generation and g.customer_id = e.customer_id and g.stage_id = ${goal}
    where ${liveRows(ctx, mapId, "e")} and e.stage_id = ${from}
      and ${within(sql`e.first_at`, request)} and ${wanted}
      ${personaId ? sql`and e.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and e.channel_id = ${channelId}` : sql``}
    order by e.first_at desc, e.customer_id ${paged(page)}`);
  return toPage(rows);
}

async function buyersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which }, page }: Wanted<"buyers">,
): Promise<Page<BehindCustomer>> {
  const { personaId, channelId } = request;
  const rows = await tx.execute<Counted<BehindCustomer>>(sql`
    select o.customer_id as id, coalesce(c.external_id, c.anonymous_id) as name,
      to_json(o.first_at) #>> '{}' as at, null::text as until, o.orders,
      count(*) over ()::int as total
    from (
      select customer_id, min(at) as first_at, count(*)::int as orders,
        (array_agg(persona_id order by at))[1] as persona_id,
        (array_agg(channel_id order by at))[1] as channel_id
      from orders
      where workspace_id = ${ctx.workspaceId} and ${within(sql`at`, request)}
      group by 1 ${which === "repeaters" ? sql`having count(*) > 1` : sql``}
    ) o join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = o.customer_id
    where true ${personaId ? sql`and o.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and o.channel_id = ${channelId}` : sql``}
    order by o.first_at desc, o.customer_id ${paged(page)}`);
  return toPage(rows);
}
