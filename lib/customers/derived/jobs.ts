import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayCutter } from "@/lib/core/days";
import { continueJourney } from "../continue-journey";
import { firstOrderOf } from "../continue-orders";
import { deriveCustomer } from "../derive";
import type { DayOf } from "../fold-journey";
import { noteForRebuild, type Waiting } from "../notes/commands";
import { readRuns } from "../path";
import type { MeasuredMap } from "../visits";
import {
  deleteOrders,
  deleteStages,
  writeFolds,
  writeOrders,
  writePaths,
  writeStages,
} from "./commands";
import { compareJourneys, compareOrders, type Lists, noLists, type StoredJourney } from "./compare";
import { type Going, readGoing } from "./going/queries";
import { readEvents, readOrders, readPaths, readStages } from "./queries";

type Wish = {
  personas: Personas;
  maps: readonly MeasuredMap[];
  hasOrders: boolean;
  /** What is new of the customers; of whoever is missing, or stands with null, everything may be. */
  waiting?: Waiting;
};

/** Each customer's own persona by the customer's id. */
export type Personas = ReadonlyMap<string, string | null>;

/**
 * Brings the derived rows of customers, who must be locked, up to their events. A map whose next
 * generation is being built notes them for it instead.
 */
export async function deriveCustomers(
  tx: Tx,
  ctx: Context,
  personas: Personas,
  { maps, waiting }: Pick<Wish, "maps" | "waiting">,
): Promise<void> {
  const customerIds = [...personas.keys()];
  if (customerIds.length === 0) return;
  const built = maps.filter((map) => map.building !== null);
  await noteForRebuild(
    tx,
    ctx,
    built.map(({ mapId }) => mapId),
    customerIds,
  );
  const ready = maps.filter((map) => map.building === null);
  await deriveDifferences(tx, ctx, { personas, maps: ready, hasOrders: true, waiting });
}

/**
 * Works out what the customers are now, compares with what is stored in these maps' generations,
 * writes the rows that differ and adds the differences to the roll-ups. Nobody else may be at it.
 * Orders belong to no map: they are left alone unless asked for.
 */
export async function deriveDifferences(tx: Tx, ctx: Context, wish: Wish): Promise<void> {
  const { personas, maps, hasOrders } = wish;
  const customerIds = [...personas.keys()];
  if (customerIds.length === 0) return;
  const { timeZone } = await readWorkspace(tx, ctx);
  const dayOf = cutterOf(timeZone);
  const stages = await readStages(tx, ctx, customerIds, maps);
  const paths = await readPaths(tx, ctx, customerIds, maps);
  const hasProperties = maps.some((map) => map.rules.some((rule) => rule.propertyName !== null));
  const going = wish.waiting
    ? await readGoing(tx, ctx, { personas, paths, hasProperties, waiting: wish.waiting })
    : new Map<string, Going>();
  const rest = customerIds.filter((id) => !going.has(id));
  const events = await readEvents(tx, ctx, rest, hasProperties);
  const orders = hasOrders ? await readOrders(tx, ctx, rest) : null;
  const lists = noLists();
  for (const customerId of customerIds) {
    const gone = going.get(customerId);
    const ownPersona = personas.get(customerId) ?? null;
    const derived = gone
      ? null
      : deriveCustomer(events.get(customerId) ?? [], maps, { ownPersona, dayOf });
    for (const [index, map] of maps.entries()) {
      const isHere = (row: { mapId: string }) => row.mapId === map.mapId;
      const path = paths.get(customerId)?.find(isHere);
      const before: StoredJourney = {
        ...{ path, runs: path ? readRuns(path.runs) : [] },
        stages: (stages.get(customerId) ?? []).filter(isHere),
      };
      const after = gone ? goneOn(before, gone, { map, dayOf }) : derived?.journeys[index];
      if (after) compareJourneys(lists, { customerId, map, before, after, dayOf });
    }
    if (gone?.orders) {
      compareOrders(lists, customerId, gone.orders.before, gone.orders.after, dayOf);
    } else if (orders && derived) {
      compareOrders(lists, customerId, orders.get(customerId) ?? [], derived.orders, dayOf);
    }
  }
  await writeLists(tx, ctx, lists);
}

const goneOn = (
  { path, ...before }: StoredJourney,
  { events, start, orders }: Going,
  how: { map: MeasuredMap; dayOf: DayOf },
) => {
  const firstOrder = firstOrderOf(orders?.before ?? []);
  return continueJourney({ ...(path ?? start), ...before }, events, { ...how, firstOrder });
};

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

async function writeLists(tx: Tx, ctx: Context, lists: Lists): Promise<void> {
  await deleteStages(tx, ctx, lists.goneStages);
  await writeStages(tx, ctx, lists.stages);
  await writePaths(tx, ctx, lists.paths);
  await deleteOrders(tx, ctx, lists.goneOrders);
  await writeOrders(tx, ctx, lists.orders);
  await writeFolds(tx, ctx, lists.folds);
}
