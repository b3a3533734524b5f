import type { DBSchema, IDBPDatabase } from "idb";
import { isClientOp } from "@/lib/maps/known-op";
import type { PendingOp } from "@/lib/maps/live/replica";

/** What one tab has not got to the server yet, as it lies in the browser. */
export type KeptQueue = {
  clientId: string;
  mapId: string;
  userId: string;
  /** the revision that the edits of texts are based on */
  revision: number;
  pending: PendingOp[];
};

type Schema = DBSchema & {
  queues: { key: string; value: unknown; indexes: { map: string } };
};

let opening: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= open().catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Makes ready to keep queues while the network is there; the map is drawn before. */
export function prepareQueues(): void {
  void database().catch(() => {
    // Whoever keeps a queue tries again, and says so when it fails.
  });
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import("idb");
  return openDB<Schema>("throughline", 1, {
    upgrade(db) {
      db.createObjectStore("queues", { keyPath: "clientId" }).createIndex("map", "mapId");
    },
    terminated: () => {
      opening = null;
    },
  });
}

/** Keeps a queue through reloads and crashes; an empty one is forgotten. @throws when the browser keeps nothing */
export async function keepQueue(queue: KeptQueue): Promise<void> {
  const db = await database();
  if (queue.pending.length === 0) await db.delete("queues", queue.clientId);
  else await db.put("queues", queue);
}

export async function forgetQueue(clientId: string): Promise<void> {
  await (await database()).delete("queues", clientId);
}

/** Queues that tabs of this person have left for the map. An op that cannot be read any more is left out. */
export async function listQueues(mapId: string, userId: string): Promise<KeptQueue[]> {
  const rows = await (await database()).getAllFromIndex("queues", "map", mapId);
  return rows.flatMap((row) => {
    if (!isQueue(row) || row.userId !== userId) return [];
    return [{ ...row, pending: row.pending.filter(isPending) }];
  });
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const isQueue = (row: unknown): row is KeptQueue =>
  isObject(row) &&
  typeof row.clientId === "string" &&
  typeof row.mapId === "string" &&
  typeof row.userId === "string" &&
  Number.isInteger(row.revision) &&
  Array.isArray(row.pending);

const isPending = (one: unknown): one is PendingOp =>
  isObject(one) &&
  isClientOp(one.op) &&
  typeof one.batchId === "string" &&
  typeof one.isSent === "boolean" &&
  typeof one.wasSent === "boolean" &&
  typeof one.since === "number";
