import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { deriveJourney } from "../../derive";
import { inTimeOrder, type JourneyEvent, personaOf } from "../../derive-orders";
import { writeFolds } from "../../derived/roll-ups/commands";
import { pathOf } from "../../derived/rows";
import { foldJourney } from "../../fold-journey";
import { adder, type Folds, noFolds } from "../../folds";
import type { DayOf } from "../../journey";
import type { MeasuredMap } from "../../visits";
import {
  type Building,
  countCustomersUpTo,
  type OwnPersona,
  readEventsOf,
  readNextCustomers,
} from "../slices/queries";
import { insertPaths, insertStages, type NewRows } from "../writing/commands";

/** Slices whose customers are looked up at once. */
const slicesAPage = 10;
const msBetweenNews = 2000;
/** Nobody's id comes after it. */
const afterAll = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export type Build = { map: MeasuredMap; build: Building; dayOf: DayOf };

/**
 * Derives the next customers of a build until the time is over. Their differences are added up in
 * the program and written once, with the place to go on from. Whoever comes once all have been
 * passed is left to the notes. @returns whether there was anybody to pass
 */
export async function passCustomers(
  tx: Tx,
  ctx: Context,
  { map, build, dayOf }: Build,
  { until, sliceSize }: { until: number; sliceSize: number },
): Promise<boolean> {
  if (build.cursor === afterAll) return false;
  const pageSize = slicesAPage * sliceSize;
  const folds = noFolds();
  const before = await countCustomersUpTo(tx, ctx, build.cursor);
  let cursor = build.cursor;
  let done = 0;
  let toldAt = Date.now();
  let writing: Promise<void> = Promise.resolve();
  while (cursor !== afterAll) {
    const page = await readNextCustomers(tx, ctx, cursor, pageSize);
    for await (const slice of slicesOf(tx, ctx, map, { page, sliceSize })) {
      const rows = derive(slice, map, { folds, dayOf });
      await writing;
      writing = write(tx, ctx, map, rows);
      cursor = slice.customers.at(-1)?.id ?? cursor;
      done += slice.customers.length;
      if (Date.now() - toldAt > msBetweenNews) {
        toldAt = Date.now();
        await tellProgress(ctx, map, before + done);
      }
      if (Date.now() >= until) break;
    }
    if (cursor !== (page.at(-1)?.id ?? cursor)) break;
    if (page.length < pageSize) cursor = afterAll;
    else if (Date.now() >= until) break;
  }
  await writing;
  await writeFolds(tx, ctx, folds);
  await saveCursor(tx, ctx, { map, build, cursor, done: before + done });
  return true;
}

type Slice = { customers: OwnPersona[]; events: Map<string, JourneyEvent[]> };

/** Slices of customers with their events; while one is worked on, the next one is being read. */
async function* slicesOf(
  tx: Tx,
  ctx: Context,
  map: MeasuredMap,
  { page, sliceSize }: { page: readonly OwnPersona[]; sliceSize: number },
): AsyncGenerator<Slice> {
  const read = async (from: number): Promise<Slice | null> => {
    const customers = page.slice(from, from + sliceSize);
    if (customers.length === 0) return null;
    return { customers, events: await readEventsOf(tx, ctx, map, customers) };
  };
  let next = read(0);
  for (let from = sliceSize; ; from += sliceSize) {
    const slice = await next;
    if (!slice) return;
    next = read(from);
    // Whoever stops early is not told of an error here.
    next.catch(() => {});
    yield slice;
  }
}

function derive(
  { customers, events }: Slice,
  map: MeasuredMap,
  { folds, dayOf }: { folds: Folds; dayOf: DayOf },
): NewRows {
  const rows: NewRows = { stages: [], paths: [] };
  const add = adder(folds, 1);
  for (const { id: customerId, ownPersona } of customers) {
    const ordered = inTimeOrder(events.get(customerId) ?? []);
    if (ordered.length === 0) continue;
    const personaId = personaOf(ordered, ownPersona);
    const journey = deriveJourney(ordered, map, { personaId, dayOf });
    if (journey.runs.length === 0) continue;
    for (const stage of journey.stages) rows.stages.push({ customerId, ...stage });
    rows.paths.push({ customerId, ...pathOf(journey, map) });
    foldJourney(add, { map, dayOf }, journey);
  }
  return rows;
}

async function write(tx: Tx, ctx: Context, map: MeasuredMap, rows: NewRows): Promise<void> {
  const target = { ...map, workspaceId: ctx.workspaceId };
  await Promise.all([insertStages(tx, target, rows.stages), insertPaths(tx, target, rows.paths)]);
}

/** For whoever watches; the transaction of the turn itself is seen only at its end. */
const tellProgress = (ctx: Context, { mapId, generation }: MeasuredMap, done: number) =>
  inTransaction(ctx, (tx) =>
    tx.execute(sql`update map_measures set done = ${done}::int
      where workspace_id = ${ctx.workspaceId} and map_id = ${mapId} and building = ${generation}`),
  );

type Saved = Pick<Build, "map" | "build"> & { cursor: string | null; done: number };

/** Does nothing to a build that another one has replaced meanwhile. */
const saveCursor = (tx: Tx, ctx: Context, { map, build, cursor, done }: Saved) =>
  tx.execute(sql`update map_measures
    set cursor = ${cursor}::uuid, done = ${done}::int, total = greatest(total, ${done}::int)
    where workspace_id = ${ctx.workspaceId} and map_id = ${map.mapId}
      and building = ${build.building} and cursor is not distinct from ${build.cursor}::uuid`);
