import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { sqlClient } from "@/db/client";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";

/** What one process tells the others: ids, numbers and who is where, never content. */
export type Notification = { topic: string; key: string; data: string | number };
type Listener = (notification: Notification) => void;

const channel = "throughline";
const gatherMs = 10;
/** PostgreSQL takes less than 8000 bytes. */
const longestPayload = 7000;

declare global {
  // The framework's bundle and the server process load two copies of this file: one voice for both.
  var throughlineRealtime:
    | {
        sql: postgres.Sql | null;
        waiting: Map<string, Notification>;
        timer: boolean;
        /** All that was published has been told, or was lost. */
        told: Promise<unknown>;
      }
    | undefined;
}

function shared() {
  globalThis.throughlineRealtime ??= {
    ...{ sql: null, waiting: new Map(), timer: false },
    told: Promise.resolve(),
  };
  return globalThis.throughlineRealtime;
}

/**
 * Tells every process, this one too, shortly after: of several notifications of one topic and key
 * within ten milliseconds the last is told. Call it after the commit it tells of. It may get lost
 * when the database goes away, so whoever listens looks for itself now and then.
 */
export function publish(notification: Notification): void {
  const state = shared();
  state.waiting.set(`${notification.topic}|${notification.key}`, notification);
  if (state.timer) return;
  state.timer = true;
  state.told = Promise.all([state.told, sleep(gatherMs).then(flush)]);
}

/** Waits until everything published so far has been told: for who closes the database next. */
export async function untilTold(): Promise<void> {
  await shared().told;
}

async function flush(): Promise<void> {
  const state = shared();
  const notifications = [...state.waiting.values()];
  state.waiting.clear();
  state.timer = false;
  try {
    const sql = state.sql ?? sqlClient();
    for (const payload of payloadsOf(notifications))
      await sql`select pg_notify(${channel}, ${payload})`;
  } catch (error) {
    log.warn({ err: error }, "a notification was lost");
  }
}

function payloadsOf(notifications: Notification[]): string[] {
  const payloads: string[] = [];
  let group: string[] = [];
  let length = 2;
  for (const text of notifications.map((one) => JSON.stringify(one))) {
    if (length + text.length > longestPayload && group.length > 0) {
      payloads.push(`[${group.join(",")}]`);
      [group, length] = [[], 2];
    }
    group.push(text);
    length += text.length + 1;
  }
  return group.length > 0 ? [...payloads, `[${group.join(",")}]`] : payloads;
}

/**
 * Hears what any process publishes, over a connection of its own that heals itself; `onGap` is
 * called whenever it is up again, since something may have been missed. Call once a process.
 */
export async function listen(listener: Listener, onGap: () => void): Promise<() => Promise<void>> {
  const state = shared();
  const sql = postgres(env().DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: "throughline live" },
  });
  state.sql = sql;
  await sql.listen(channel, (payload) => read(payload).forEach(listener), onGap);
  return async () => {
    state.sql = null;
    await sql.end({ timeout: 1 });
  };
}

function read(payload: string): Notification[] {
  try {
    const list: unknown = JSON.parse(payload);
    return Array.isArray(list) ? list.filter(isNotification) : [];
  } catch {
    return [];
  }
}

const isNotification = (value: unknown): value is Notification =>
  typeof value === "object" &&
  value !== null &&
  "topic" in value &&
  "key" in value &&
  "data" in value &&
  typeof value.topic === "string" &&
  typeof value.key === "string";
