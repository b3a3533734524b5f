import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { dayCutter } from "@/lib/kpis/periods";
import { deriveCustomer } from "./derive";
import type { OrderRow } from "./derive-orders";
import type { StageRow } from "./derive-stages";
import {
  foldDays,
  type OfCustomer,
  recountDays,
  takeDirty,
  takeFurtherNotes,
  writeOrders,
  writeStages,
} from "./derived/commands";
import {
  lockAllCustomers,
  lockCustomers,
  readEvents,
  readMeasuredMaps,
  readOrders,
  readStages,
} from "./derived/queries";
import { dayDifferences } from "./stage-days";

/** Customers derived in one transaction. */
const batchSize = 500;

type Options = {
  /** Most customers to derive in this call. */
  limit?: number;
  /** Replaced only by the test which proves that it is needed. */
  lock?: typeof lockCustomers;
};

/**
 * Brings the derived rows of up to `limit` noted customers up to their events, in transactions of
 * 500. May run many times at once. @returns how many customers were derived, fewer than `limit` only
 * when nobody waits any more
 */
export async function deriveDirtyCustomers(
  ctx: Context,
  { limit = 10_000, lock = lockCustomers }: Options = {},
): Promise<{ customers: number }> {
  let customers = 0;
  while (customers < limit) {
    const taken = Math.min(batchSize, limit - customers);
    const count = await inTransaction(ctx, (tx) => deriveBatch(tx, ctx, { limit: taken, lock }));
    if (count === 0) break;
    customers += count;
  }
  return { customers };
}

/** Cuts the days anew: to be called once the workspace's time zone has changed. */
export async function recutStageDays(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await lockAllCustomers(tx, ctx);
    const { timeZone } = await readWorkspace(tx, ctx);
    await recountDays(tx, ctx, timeZone);
  });
}

/**
 * One batch. The lock comes before the reads: whoever waited for it reads what the other wrote,
 * because each statement sees what was committed when it began.
 */
async function deriveBatch(
  tx: Tx,
  ctx: Context,
  { limit, lock }: Required<Options>,
): Promise<number> {
  const noted = await takeDirty(tx, ctx, limit);
  if (noted.length === 0) return 0;
  const personas = await lock(tx, ctx, noted);
  const customerIds = [...personas.keys()];
  await takeFurtherNotes(tx, ctx, customerIds);
  const { timeZone } = await readWorkspace(tx, ctx);
  const maps = await readMeasuredMaps(tx, ctx);
  const events = await readEvents(tx, ctx, customerIds);
  const before = {
    stages: await readStages(tx, ctx, customerIds),
    orders: await readOrders(tx, ctx, customerIds),
  };
  const after = customerIds.map((customerId) => ({
    customerId,
    ...deriveCustomer(events.get(customerId) ?? [], maps, personas.get(customerId) ?? null),
  }));
  await replaceStages(tx, ctx, before.stages, after, timeZone);
  await replaceOrders(tx, ctx, before.orders, after);
  return noted.length;
}

type After<Key extends string, Row> = ({ customerId: string } & Record<Key, Row[]>)[];

async function replaceStages(
  tx: Tx,
  ctx: Context,
  before: Map<string, OfCustomer<StageRow>[]>,
  after: After<"stages", StageRow>,
  timeZone: string,
): Promise<void> {
  const changed = after.filter(
    ({ customerId, stages }) => stagesKey(before.get(customerId) ?? []) !== stagesKey(stages),
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ customerId }) => customerId);
  const rows = changed.flatMap(({ customerId, stages }) =>
    stages.map((row) => ({ ...row, customerId })),
  );
  await writeStages(tx, ctx, ids, rows);
  const old = ids.flatMap((id) => before.get(id) ?? []);
  await foldDays(tx, ctx, dayDifferences(old, rows, dayCutter(timeZone)));
}

async function replaceOrders(
  tx: Tx,
  ctx: Context,
  before: Map<string, OfCustomer<OrderRow>[]>,
  after: After<"orders", OrderRow>,
): Promise<void> {
  const changed = after.filter(
    ({ customerId, orders }) => ordersKey(before.get(customerId) ?? []) !== ordersKey(orders),
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ customerId }) => customerId);
  const rows = changed.flatMap(({ customerId, orders }) =>
    orders.map((row) => ({ ...row, customerId })),
  );
  await writeOrders(tx, ctx, ids, rows);
}

const stagesKey = (rows: readonly StageRow[]): string =>
  rows
    .map((row) =>
      [
        row.mapId,
        row.stageId,
        row.firstAt,
        row.nextAt,
        row.chainStart,
        row.chainAt,
        row.personaId,
        row.channelId,
      ].join(),
    )
    .sort()
    .join(";");

const ordersKey = (rows: readonly OrderRow[]): string =>
  rows
    .map((row) =>
      JSON.stringify([
        row.orderId,
        row.at,
        row.prevAt,
        row.prev2At,
        row.amountMinor,
        row.currency,
        row.isRefunded,
        row.personaId,
        row.channelId,
      ]),
    )
    .sort()
    .join();
