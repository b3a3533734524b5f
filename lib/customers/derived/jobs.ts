import { setImmediate as turn } from "node:timers/promises";
import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayCutter } from "@/lib/core/days";
import { noFolds } from "../folds";
import type { DayOf } from "../journey";
import { noteForRebuild } from "../notes/commands";
import { deleteOrders, deleteStages, writeOrders, writePaths, writeStages } from "./commands";
import type { Lists } from "./compare";
import { type Known, readKnown, type Wish } from "./known/queries";
import { writeFolds } from "./roll-ups/commands";
import { workOut } from "./work-out";

/** Customers whose events are in memory at once. */
const sliceSize = 500;

/**
 * Brings the derived rows of customers, who must be locked, up to their events. A map whose next
 * generation is being built notes them for it instead.
 */
export async function deriveCustomers(
  tx: Tx,
  ctx: Context,
  wish: Omit<Wish, "hasOrders">,
): Promise<void> {
  const { personas, maps } = wish;
  if (personas.size === 0) return;
  const built = maps.filter((map) => map.building !== null);
  await noteForRebuild(
    tx,
    ctx,
    built.map(({ mapId }) => mapId),
    [...personas.keys()],
  );
  const ready = maps.filter((map) => map.building === null);
  await deriveDifferences(tx, ctx, { ...wish, maps: ready, hasOrders: true });
}

/**
 * Works out what the customers are now, compares with what is stored in these maps' generations,
 * writes the rows that differ and adds the differences to the roll-ups. Nobody else may be at it.
 * Orders belong to no map: they are left alone unless asked for.
 */
export async function deriveDifferences(tx: Tx, ctx: Context, wish: Wish): Promise<void> {
  const slices = slicesOf(wish);
  const [first, ...rest] = slices;
  if (!first) return;
  const { timeZone, countsRefunds } = await readWorkspace(tx, ctx);
  const dayOf = cutterOf(timeZone);
  const folds = noFolds();
  let known = await readKnown(tx, ctx, first);
  let writing: Promise<unknown> = Promise.resolve();
  // While one slice is worked out here, the database reads the next and writes the one before.
  for (const slice of [...rest, null]) {
    const reading: Promise<Known | null> = slice ? readKnown(tx, ctx, slice) : noMore;
    reading.catch(nothing);
    await turn();
    const lists = workOut(known, { dayOf, folds, countsRefunds });
    const next = await reading;
    await writing;
    writing = writeLists(tx, ctx, lists);
    writing.catch(nothing);
    if (next) known = next;
  }
  await writing;
  // Many customers count in the same rows, which others wait for until this is over: once, and last.
  await writeFolds(tx, ctx, folds);
}

const noMore = Promise.resolve(null);
/** A failure is met where its promise is waited for, which may be a little later. */
const nothing = () => {};

function slicesOf({ personas, ...wish }: Wish): Wish[] {
  const all = [...personas];
  return Array.from({ length: Math.ceil(all.length / sliceSize) }, (_, index) => {
    const from = index * sliceSize;
    return { ...wish, personas: new Map(all.slice(from, from + sliceSize)) };
  });
}

/** One for each time zone of late: the instants of many customers fall into the same hours. */
const cutters = new Map<string, DayOf>();
const mostCutters = 20;

function cutterOf(timeZone: string): DayOf {
  const known = cutters.get(timeZone);
  if (known) return known;
  if (cutters.size >= mostCutters) cutters.clear();
  const cutter = dayCutter(timeZone);
  cutters.set(timeZone, cutter);
  return cutter;
}

const writeLists = (tx: Tx, ctx: Context, lists: Lists): Promise<unknown> =>
  Promise.all([
    deleteStages(tx, ctx, lists.goneStages),
    writeStages(tx, ctx, lists.stages),
    writePaths(tx, ctx, lists.paths),
    deleteOrders(tx, ctx, lists.goneOrders),
    writeOrders(tx, ctx, lists.orders),
  ]);
