import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { createApiKey } from "@/lib/access/api-keys";
import { inTransaction } from "@/lib/core/transaction";
import { type Connection, openConnection } from "./connection";
import { latencyOf, rounded, withCpu } from "./figures";
import type { Shop } from "./measures-data";
import type { Target } from "./target";

const batches = { connections: 4, events: 500, name: "b", mostPerSecond: Number.POSITIVE_INFINITY };
const singles = { ...batches, connections: 128, events: 1, name: "s" };
/** At a pace that can be kept up: how far the derived figures lie behind the events, over a longer time. */
const paced = { ...batches, events: 250, name: "p", mostPerSecond: 5000 };
const pacedTimes = 3;
/** Before: what a server that has just been started does often, it first has to compile. */
const warmUp = { ...paced, name: "w" };
const longestWaitMs = 120_000;

/** Events of customers who are there over HTTP, for so many seconds: in batches, paced, one by one. */
export async function measureIngest(target: Target, shop: Shop, seconds: number) {
  const key = await inTransaction(shop.ctx, (tx) =>
    createApiKey(tx, shop.ctx, { name: "Bench", scopes: ["events.write"], createdBy: null }),
  );
  const send = (load: typeof batches, during = seconds) =>
    measureLoad(target, shop, { ...load, key: key.key, seconds: during });
  await send(warmUp);
  const longer = pacedTimes * seconds;
  return {
    paced: await send(paced, longer),
    batches: await send(batches),
    singles: await send(singles),
  };
}

type Load = typeof batches & { key: string; seconds: number };

async function measureLoad(target: Target, shop: Shop, load: Load) {
  const lines = await Promise.all(
    Array.from({ length: load.connections }, () => openConnection(target.port)),
  );
  const durations: number[] = [];
  let failed = 0;
  let calls = 0;
  const start = performance.now();
  const until = start + load.seconds * 1000;
  const head = headOf(load.key);
  const work = async (line: Connection) => {
    while (performance.now() < until) {
      const dueAt = start + ((calls * load.events) / load.mostPerSecond) * 1000;
      if (dueAt > performance.now()) await sleep(dueAt - performance.now());
      const reply = await line.send(head, JSON.stringify(eventsOf(shop, load, calls++)));
      durations.push(reply.ms);
      if (reply.status !== 200) failed += 1;
    }
  };
  const lags: number[] = [];
  const state = { isOver: false };
  const watching = watchLag(shop, lags, state);
  const since = performance.now();
  const whole = await withCpu(target, async () => {
    const own = process.cpuUsage();
    const { cpuMsEach } = await withCpu(target, () => Promise.all(lines.map(work)));
    const { user, system } = process.cpuUsage(own);
    const tookSeconds = (performance.now() - since) / 1000;
    const drainedSeconds = await untilDerived(shop);
    return { cpuMsEach, tookSeconds, drainedSeconds, ownMicros: user + system };
  });
  const { cpuMsEach, tookSeconds, drainedSeconds, ownMicros } = whole.value;
  state.isOver = true;
  await watching;
  for (const line of lines) line.close();
  const events = calls * load.events;
  return {
    ...{ connections: load.connections, eventsPerCall: load.events, calls, failed },
    eventsPerSecond: Math.round(events / tookSeconds),
    ms: latencyOf(durations),
    lagSeconds: latencyOf(lags),
    drainedAfterSeconds: rounded(drainedSeconds),
    // Milliseconds for a thousand events are microseconds for one.
    cpuMicrosPerEvent: {
      sending: { ...cpuMsEach(events / 1000), generator: rounded(ownMicros / events) },
      untilDerived: whole.cpuMsEach(events / 1000),
    },
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

const names = ["Page Viewed", "Signed Up", "Product Viewed", "Product Added", "Order Completed"];

function eventsOf(shop: Shop, { name, events }: Load, call: number) {
  return Array.from({ length: events }, (_, index) => {
    const number = call * events + index;
    const event = names[number % names.length];
    return {
      event,
      userId: `c${1 + ((number * 7919) % shop.customers)}`,
      messageId: `${name}-${number}`,
      timestamp: new Date().toISOString(),
      properties: {
        channel: shop.channels[number % 2]?.name,
        ...(number % 4 > 0 && { touchpoint: shop.touchpoints[number % 5 < 3 ? 0 : 1]?.name }),
        ...(event === "Order Completed" && { order_id: `${name}${number}`, total: 49.9 }),
      },
    };
  });
}

/** How old the oldest note is, in seconds, looked at four times a second. */
async function watchLag(shop: Shop, lags: number[], state: { isOver: boolean }): Promise<void> {
  while (!state.isOver) {
    const age = await oldestNote(shop);
    if (age !== null) lags.push(age);
    await sleep(250);
  }
}

const oldestNote = ({ ctx }: Shop): Promise<number | null> =>
  inTransaction(ctx, async (tx) => {
    const [row] = await tx.execute<{ age: number | null }>(sql`
      select extract(epoch from clock_timestamp() - min(at))::float8 as age
      from dirty_customers where workspace_id = ${ctx.workspaceId}`);
    return row?.age ?? null;
  });

async function untilDerived(shop: Shop): Promise<number> {
  const since = performance.now();
  while (performance.now() - since < longestWaitMs) {
    if ((await oldestNote(shop)) === null) break;
    await sleep(50);
  }
  return (performance.now() - since) / 1000;
}
