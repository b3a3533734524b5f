import { sql } from "drizzle-orm";
import { dayAt } from "@/lib/core/days";
import { inTransaction } from "@/lib/core/transaction";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import { listBehind } from "@/lib/kpis/behind/queries";
import { countChain, countEntries } from "@/lib/kpis/counts/journeys/queries";
import type { CountRequest } from "@/lib/kpis/counts/model";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { addDays, lastDays, previousPeriod } from "@/lib/kpis/periods";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { latencyOf } from "./figures";
import type { Shop } from "./measures-data";

const kpiRuns = 60;
const dashboardRuns = 60;
const drawerRuns = 10;

async function timed(runs: number, work: (index: number) => Promise<unknown>) {
  const durations: number[] = [];
  for (let index = 0; index < 5; index += 1) await work(index);
  for (let index = 0; index < runs; index += 1) {
    const since = performance.now();
    await work(index);
    durations.push(performance.now() - since);
  }
  return latencyOf(durations);
}

/** The six-stage conversion of a period as the dashboard reads it: entries and the ordered chain. */
export async function measureKpi({ ctx, mapId }: Shop, days: number) {
  const period = lastDays(days, dayAt(new Date(), "UTC"));
  const request: CountRequest = {
    ...{ mapId, period, previous: previousPeriod(period), window: "30" },
    ...{ timeZone: "UTC", dayZone: "UTC" },
    firstOpenDay: addDays(dayAt(new Date(), "UTC"), -30),
    ...{ personaId: null, channelId: null, touchpointId: null },
  };
  return inTransaction(ctx, async (tx) => ({
    entries: await timed(kpiRuns, () => countEntries(tx, ctx, request)),
    chain: await timed(kpiRuns, () => countChain(tx, ctx, request)),
  }));
}

const names = [
  ...["Page Viewed", "Signed Up", "Product Viewed"],
  ...["Product Added", "Order Completed", "Order Shipped"],
];

/** The same six steps over the raw events, one step joined to the one before. */
export async function measureRawFunnel({ ctx }: Shop, days: number): Promise<number> {
  const since = performance.now();
  const from = new Date(Date.now() - days * 86_400_000).toISOString();
  const here = sql`e.workspace_id = ${ctx.workspaceId} and e.occurred_at >= ${from}::timestamptz`;
  const steps = names.map((name, index) => {
    const own = sql.identifier(`step${index}`);
    if (index === 0) {
      return sql`${own} as (select e.customer_id, min(e.occurred_at) as at from customer_events e
        where ${here} and e.name = ${name} group by 1)`;
    }
    const before = sql.identifier(`step${index - 1}`);
    return sql`${own} as (select e.customer_id, min(e.occurred_at) as at
      from ${before} b join customer_events e on e.customer_id = b.customer_id
        and e.occurred_at between b.at and b.at + interval '30 days'
      where ${here} and e.name = ${name} group by 1)`;
  });
  const counts = names.map(
    (_, index) => sql`(select count(*) from ${sql.identifier(`step${index}`)})`,
  );
  await inTransaction(ctx, async (tx) => {
    await tx.execute(sql`set local statement_timeout = '180s'`);
    await tx.execute(sql`with ${sql.join(steps, sql`, `)} select ${sql.join(counts, sql`, `)}`);
  });
  return Math.round(performance.now() - since);
}

/** All figures of the dashboard, as its page asks for them, with ever other filters. */
export function measureDashboard({ ctx, mapId, personas, channels }: Shop) {
  const today = dayAt(new Date(), "UTC");
  const periods = [7, 30, 90, 365].map((days) => lastDays(days, today));
  const windows = ["7", "30", "90", "any"] as const;
  return timed(dashboardRuns, (index) => {
    const of = {
      mapId,
      ...(periods[index % periods.length] ?? lastDays(90, today)),
      window: windows[Math.floor(index / 3) % windows.length],
      personaId: index % 3 === 0 ? personas[index % 2]?.id : null,
      channelId: index % 4 === 0 ? channels[Math.floor(index / 4) % 2]?.id : null,
      timeZone: index % 7 === 0 ? "Asia/Kolkata" : undefined,
    };
    return Promise.all([getKpiDashboard(ctx, of), getJourneyDetails(ctx, of)]);
  });
}

/** The customers behind a stage, a cohort and a move, which are found by their ways over the map. */
export async function measureDrawers({ ctx, mapId, stages }: Shop) {
  const of = { mapId, ...lastDays(90, dayAt(new Date(), "UTC")) };
  const [from, to] = stages.map(({ id }) => id);
  const month = `${of.from.slice(0, 7)}-01`;
  const open = (figure: BehindInput["figure"]) =>
    timed(drawerRuns, () => listBehind(ctx, { of, figure }));
  return {
    visits: await open({ kind: "visits", stageId: to ?? "" }),
    cohort: await open({ kind: "cohort", month, later: 1 }),
    moves: await open({ kind: "moves", between: "stage", fromId: from, toId: to }),
    buyers: await open({ kind: "buyers", which: "repeaters" }),
    entered: await open({ kind: "customers", which: "entered", stageId: to ?? "" }),
  };
}
