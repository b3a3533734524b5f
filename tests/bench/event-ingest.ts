import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { type Connection, openConnection } from "./connection";
import type { Demo } from "./demo";
import { latencyOf, rounded, withCpu } from "./figures";
import type { Target } from "./target";

const batches = { connections: 3, calls: 60, events: 1000 };
const singles = { connections: 16, calls: 3000, events: 1 };
const customers = 12_000;
const longestLagMs = 120_000;
const names = ["Page Viewed", "Product Viewed", "Product Added", "Checkout Started"];

/** Events of many customers in batches and one by one, each until everything is derived. */
export async function measureEvents(target: Target, demo: Demo) {
  return {
    batches: await measureCalls(target, demo, batches, "b"),
    singles: await measureCalls(target, demo, singles, "s"),
  };
}

type Calls = typeof batches;

async function measureCalls(target: Target, demo: Demo, calls: Calls, prefix: string) {
  const lines = await Promise.all(
    Array.from({ length: calls.connections }, () => openConnection(target.port)),
  );
  const durations: number[] = [];
  const statuses: number[] = [];
  let next = 0;
  const work = async (line: Connection) => {
    while (next < calls.calls) {
      const body = JSON.stringify(eventsOf(prefix, next++, calls.events));
      const reply = await line.send(headOf(demo.key.key), body);
      durations.push(reply.ms);
      statuses.push(reply.status);
    }
  };
  const since = performance.now();
  const { value: lag, cpuMsEach } = await withCpu(target, async () => {
    await Promise.all(lines.map(work));
    const acknowledgedAt = performance.now();
    const seconds = (acknowledgedAt - since) / 1000;
    const waiting = await countDirty(demo.ctx);
    await allDerived(demo.ctx);
    return { seconds, waiting, lagSeconds: (performance.now() - acknowledgedAt) / 1000 };
  });
  for (const line of lines) line.close();
  const events = calls.calls * calls.events;
  return {
    ...calls,
    failed: statuses.filter((status) => status !== 200).length,
    eventsPerSecond: rounded(events / lag.seconds),
    ms: latencyOf(durations),
    waitingAtTheEnd: lag.waiting,
    derivedAfterSeconds: rounded(lag.lagSeconds),
    eventsPerSecondDerived: rounded(events / (lag.seconds + lag.lagSeconds)),
    cpuMs: cpuMsEach(events),
  };
}

const headOf = (key: string): string =>
  [
    "POST /api/v1/events HTTP/1.1",
    "host: 127.0.0.1",
    `authorization: Bearer ${key}`,
    "content-type: application/json",
    "",
  ].join("\r\n");

function eventsOf(prefix: string, call: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = call * count + index;
    const customer = (number * 7919) % customers;
    const isOrder = number % 9 === 0;
    return {
      event: isOrder ? "Order Completed" : names[number % names.length],
      userId: `bench-${customer}`,
      messageId: `${prefix}-${number}`,
      timestamp: new Date(Date.now() - ((number * 37) % 86_400) * 1000).toISOString(),
      properties: isOrder
        ? { order_id: `${prefix}-${number}`, total: 49.9, currency: "EUR", channel: "Website" }
        : { path: `/chairs/${number % 300}`, channel: "Website" },
    };
  });
}

/** Notes of customers whose derived rows are behind their events. */
const countDirty = (ctx: Context): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const [row] = await tx.execute<{ waiting: number }>(sql`
      select count(*)::int as waiting from dirty_customers where workspace_id = ${ctx.workspaceId}`);
    return row?.waiting ?? 0;
  });

async function allDerived(ctx: Context): Promise<void> {
  const deadline = performance.now() + longestLagMs;
  while (performance.now() < deadline && (await countDirty(ctx)) > 0) await sleep(100);
}
