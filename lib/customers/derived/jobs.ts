import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayCutter } from "@/lib/kpis/periods";
import { deriveCustomer } from "../derive";
import type { OrderRow } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import { type DayOf, differingParts, foldJourney, type Journey, stageKey } from "../fold-journey";
import { foldOrders } from "../fold-orders";
import { adder, type Folds, noFolds } from "../folds";
import { noteForRebuild } from "../notes/commands";
import { readRuns, writeRuns } from "../path";
import type { MeasuredMap } from "../visits";
import {
  deleteOrders,
  deleteStages,
  type Keyed,
  type OfMap,
  type PathRow,
  writeFolds,
  writeOrders,
  writePaths,
  writeStages,
} from "./commands";
import { readEvents, readOrders, readPaths, readStages } from "./queries";

type Lists = {
  stages: OfMap<StageRow>[];
  goneStages: OfMap<{ stageId: string }>[];
  paths: OfMap<PathRow>[];
  orders: Keyed<OrderRow>[];
  goneOrders: Keyed<{ orderId: string }>[];
  folds: Folds;
};

type Wish = { personas: Personas; maps: readonly MeasuredMap[]; hasOrders: boolean };

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
  maps: readonly MeasuredMap[],
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
  await deriveDifferences(tx, ctx, { personas, maps: ready, hasOrders: true });
}

/**
 * Works out what the customers are now, compares with what is stored in these maps' generations,
 * writes the rows that differ and adds the differences to the roll-ups. Nobody else may be at it.
 * Orders belong to no map: they are left alone unless asked for.
 */
export async function deriveDifferences(
  tx: Tx,
  ctx: Context,
  { personas, maps, hasOrders }: Wish,
): Promise<void> {
  const customerIds = [...personas.keys()];
  if (customerIds.length === 0) return;
  const { timeZone } = await readWorkspace(tx, ctx);
  const dayOf = cutterOf(timeZone);
  const hasProperties = maps.some((map) => map.rules.some((rule) => rule.propertyName !== null));
  const events = await readEvents(tx, ctx, customerIds, hasProperties);
  const stages = await readStages(tx, ctx, customerIds, maps);
  const paths = await readPaths(tx, ctx, customerIds, maps);
  const orders = hasOrders ? await readOrders(tx, ctx, customerIds) : null;
  const lists: Lists = {
    ...{ stages: [], goneStages: [], paths: [], orders: [], goneOrders: [] },
    folds: noFolds(),
  };
  for (const customerId of customerIds) {
    const ownPersona = personas.get(customerId) ?? null;
    const derived = deriveCustomer(events.get(customerId) ?? [], maps, { ownPersona, dayOf });
    for (const [index, map] of maps.entries()) {
      const isHere = (row: { mapId: string }) => row.mapId === map.mapId;
      const path = paths.get(customerId)?.find(isHere);
      const before = { stages: (stages.get(customerId) ?? []).filter(isHere), path };
      const after = derived.journeys[index];
      if (after) compareJourneys(lists, { customerId, map, before, after, dayOf });
    }
    const before = orders && (orders.get(customerId) ?? []);
    if (before) compareOrders(lists, customerId, before, derived.orders, dayOf);
  }
  await writeLists(tx, ctx, lists);
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

async function writeLists(tx: Tx, ctx: Context, lists: Lists): Promise<void> {
  await deleteStages(tx, ctx, lists.goneStages);
  await writeStages(tx, ctx, lists.stages);
  await writePaths(tx, ctx, lists.paths);
  await deleteOrders(tx, ctx, lists.goneOrders);
  await writeOrders(tx, ctx, lists.orders);
  await writeFolds(tx, ctx, lists.folds);
}

type JourneyChange = {
  customerId: string;
  map: MeasuredMap;
  before: { stages: StageRow[]; path: PathRow | undefined };
  after: Journey;
  dayOf: DayOf;
};

function compareJourneys(lists: Lists, { customerId, map, before, after, dayOf }: JourneyChange) {
  const here = { customerId, mapId: map.mapId, generation: map.generation };
  const stored = new Map(before.stages.map((row) => [row.stageId, row]));
  const changed = after.stages.filter((row) => {
    const known = stored.get(row.stageId);
    return !known || stageKey(known) !== stageKey(row);
  });
  const kept = new Set(after.stages.map((row) => row.stageId));
  const gone = before.stages.filter((row) => !kept.has(row.stageId));
  const path = { personaId: after.personaId, runs: writeRuns(after.runs) };
  const isSamePath = before.path
    ? before.path.runs === path.runs && before.path.personaId === path.personaId
    : after.runs.length === 0;
  if (changed.length + gone.length === 0 && isSamePath) return;
  for (const row of changed) lists.stages.push({ ...row, ...here });
  for (const { stageId } of gone) lists.goneStages.push({ stageId, ...here });
  if (!isSamePath) lists.paths.push({ ...path, ...here });
  const old = {
    stages: before.stages,
    runs: before.path ? readRuns(before.path.runs) : [],
    personaId: before.path?.personaId ?? null,
  };
  const [gonePart, newPart] = differingParts(map, old, after);
  foldJourney(adder(lists.folds, -1), { map, dayOf }, old, gonePart);
  foldJourney(adder(lists.folds, 1), { map, dayOf }, after, newPart);
}

function compareOrders(
  lists: Lists,
  customerId: string,
  before: readonly OrderRow[],
  after: readonly OrderRow[],
  dayOf: DayOf,
) {
  const stored = new Map(before.map((order) => [order.orderId, order]));
  const changed = after.filter((order) => orderKey(stored.get(order.orderId)) !== orderKey(order));
  const kept = new Set(after.map((order) => order.orderId));
  const gone = before.filter((order) => !kept.has(order.orderId));
  if (changed.length + gone.length === 0) return;
  for (const order of changed) lists.orders.push({ ...order, customerId });
  for (const { orderId } of gone) lists.goneOrders.push({ orderId, customerId });
  foldOrders(adder(lists.folds, -1), before, dayOf);
  foldOrders(adder(lists.folds, 1), after, dayOf);
}

const orderKey = (order: OrderRow | undefined): string => {
  if (!order) return "";
  const { at, prevAt, prev2At, amountMinor, currency, isRefunded, personaId, channelId } = order;
  return `${at},${prevAt},${prev2At},${amountMinor},${currency},${isRefunded},${personaId},${channelId}`;
};
