import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayCutter } from "@/lib/kpis/periods";
import { continueJourney, goOn } from "../continue-journey";
import { deriveCustomer } from "../derive";
import { inTimeOrder, type JourneyEvent } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import type { DayOf } from "../fold-journey";
import { noteForRebuild, type Waiting } from "../notes/commands";
import { readRuns } from "../path";
import type { MeasuredMap } from "../visits";
import {
  deleteOrders,
  deleteStages,
  type OfMap,
  type PathRow,
  writeFolds,
  writeOrders,
  writePaths,
  writeStages,
} from "./commands";
import { compareJourneys, compareOrders, type Lists, noLists } from "./compare";
import { readEvents, readNewEvents, readOrders, readPaths, readStages } from "./queries";

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
  const later = await readLater(tx, ctx, wish, paths);
  const rest = customerIds.filter((id) => !later.has(id));
  const events = await readEvents(tx, ctx, rest, lookAtProperties(maps));
  const orders = hasOrders ? await readOrders(tx, ctx, rest) : null;
  const lists = noLists();
  for (const customerId of customerIds) {
    const going = later.get(customerId);
    const ownPersona = personas.get(customerId) ?? null;
    const derived = going
      ? null
      : deriveCustomer(events.get(customerId) ?? [], maps, { ownPersona, dayOf });
    for (const [index, map] of maps.entries()) {
      const before = {
        stages: (stages.get(customerId) ?? []).filter(({ mapId }) => mapId === map.mapId),
        path: paths.get(customerId)?.find(({ mapId }) => mapId === map.mapId),
      };
      const after = going ? goneOn(before, going, { map, dayOf }) : derived?.journeys[index];
      if (after) compareJourneys(lists, { customerId, map, before, after, dayOf });
    }
    if (!orders || !derived) continue;
    compareOrders(lists, customerId, orders.get(customerId) ?? [], derived.orders, dayOf);
  }
  await writeLists(tx, ctx, lists);
}

const lookAtProperties = (maps: readonly MeasuredMap[]): boolean =>
  maps.some((map) => map.rules.some((rule) => rule.propertyName !== null));

type Paths = ReadonlyMap<string, readonly OfMap<PathRow>[]>;

/** The new events, in time order, of those customers whose journeys just go on with them. */
async function readLater(
  tx: Tx,
  ctx: Context,
  { personas, maps, waiting }: Wish,
  paths: Paths,
): Promise<Map<string, JourneyEvent[]>> {
  const wanted = [...personas.keys()].flatMap((customerId) => {
    const isKnown = paths.get(customerId)?.length === maps.length && maps.length > 0;
    const eventIds = isKnown ? (waiting?.get(customerId) ?? []) : [];
    return eventIds.map((eventId) => ({ customerId, eventId }));
  });
  if (wanted.length === 0) return new Map();
  const found = await readNewEvents(tx, ctx, wanted, lookAtProperties(maps));
  return new Map(
    [...found].flatMap(([customerId, events]) => {
      const ordered = inTimeOrder(events);
      const known = paths.get(customerId) ?? [];
      const goes = goOn(ordered, known, personas.get(customerId) ?? null);
      return goes ? [[customerId, ordered] as const] : [];
    }),
  );
}

type Stored = { stages: readonly StageRow[]; path: PathRow | undefined };

const goneOn = (
  { stages, path }: Stored,
  events: readonly JourneyEvent[],
  how: { map: MeasuredMap; dayOf: DayOf },
) =>
  path ? continueJourney({ ...path, stages, runs: readRuns(path.runs) }, events, how) : undefined;

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
