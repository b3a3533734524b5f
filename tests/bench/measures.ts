import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import { recutDays } from "@/lib/customers/jobs";
import { rebuildMap } from "@/lib/customers/rebuild/jobs";
import { measureDashboard as measurePage } from "./dashboard";
import { rounded } from "./figures";
import { buildShop, type Shop, sizes, visited } from "./measures-data";
import { measureIngest } from "./measures-ingest";
import { measureDashboard, measureDrawers, measureKpi, measureRawFunnel } from "./measures-reads";
import type { Target } from "./target";

type Wishes = Omit<Target, "port"> & { millions: number[] };

/** Events in, figures out: what the product promises of its measures, at each size. */
export async function measure({ millions, ...wishes }: Wishes) {
  const target: Target = { ...wishes, port: Number(new URL(wishes.site).port) };
  try {
    const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg() };
    const bySize = [];
    for (const size of millions) bySize.push(await measureSize(target, size));
    const figures = {
      machine,
      sizes: bySize,
      ratios: ratiosOf(bySize),
      problems: problemsOf(bySize),
    };
    console.error(JSON.stringify(figures, null, 1));
    return figures;
  } finally {
    await closeDatabase();
  }
}

async function measureSize(target: Target, millions: number) {
  const ownerUrl = process.env.BENCH_OWNER_URL ?? "";
  const before = await sizes(ownerUrl);
  const shop = await told(`${millions} M events`, () => buildShop(ownerUrl, millions));
  const recompute = await told("recompute", () => recomputeAll(shop));
  const after = await sizes(ownerUrl);
  const kpi = {
    days30: await measureKpi(shop, 30),
    days90: await measureKpi(shop, 90),
    days365: await measureKpi(shop, 365),
  };
  const rawFunnelMs = await told("raw funnel", () => measureRawFunnel(shop, 90));
  const dashboard = await told("dashboard", () => measureDashboard(shop));
  const visit = await visited(shop);
  const page = await told("dashboard page", () => measurePage(target, visit));
  const drawers = await told("drawers", () => measureDrawers(shop));
  const ingestSeconds = Math.min(target.seconds, 15);
  const ingest = await told("ingest", () => measureIngest(target, shop, ingestSeconds));
  return {
    ...{ events: shop.events, customers: shop.customers, recompute, kpi, rawFunnelMs, dashboard },
    ...{ page, drawers },
    ...{ ingest, load: os.loadavg() },
    bytesPerEvent: {
      raw: Math.round((after.events - before.events) / shop.events),
      derived: Math.round((after.derived - before.derived) / shop.events),
    },
  };
}

/** The whole map anew and the days cut anew, as after a change of the time zone. */
async function recomputeAll(shop: Shop) {
  const { ctx, mapId } = shop;
  const since = performance.now();
  await recutDays(ctx);
  const progress: number[] = [];
  while (!(await isWhole(shop))) {
    await rebuildMap(ctx, mapId);
    // The server's own worker may be at it, and then there is nothing to do but to wait.
    await sleep(100);
    progress.push(Math.round((performance.now() - since) / 1000));
  }
  return {
    seconds: rounded((performance.now() - since) / 1000),
    timesProgressWasShown: progress.length,
  };
}

const isWhole = ({ ctx, mapId }: Shop): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.execute(sql`select from map_measures
      where workspace_id = ${ctx.workspaceId} and map_id = ${mapId} and building is null`);
    return rows.length > 0;
  });

type Size = Awaited<ReturnType<typeof measureSize>>;

function ratiosOf(all: readonly Size[]) {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const kpiMs = ({ kpi }: Size) => kpi.days90.entries.p50 + kpi.days90.chain.p50;
  return {
    kpiLargestToSmallest: rounded(kpiMs(last) / kpiMs(first)),
    rawFunnelToKpi: all.map((size) => Math.round(size.rawFunnelMs / kpiMs(size))),
  };
}

/** What must never happen, however slow the machine is. */
const problemsOf = (all: readonly Size[]): string[] =>
  all.flatMap(({ events, ingest, page }) => [
    ...(ingest.paced.failed + ingest.batches.failed + ingest.singles.failed > 0
      ? [`events were refused at ${events} events`]
      : []),
    ...(page.failed > 0 ? [`pages failed at ${events} events`] : []),
  ]);

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const value = await work();
  console.error(`✓ measured: ${what} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return value;
}
