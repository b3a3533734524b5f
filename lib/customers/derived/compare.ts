import type { DerivedJourney } from "../derive";
import type { OrderRow } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import { foldJourney } from "../fold-journey";
import { commonOrders, foldOrders, isSameOrder } from "../fold-orders";
import { adder, type Folds } from "../folds";
import type { DayOf } from "../journey";
import { differingParts, isSameStage } from "../journey-parts";
import type { MeasuredMap } from "../visits";
import type { Keyed, OfMap, PathRow } from "./commands";
import { isSamePath, ownPath, ownStage, pathOf, type StoredJourney } from "./rows";

/** What has to be written so that what is stored becomes what has been derived. */
export type Lists = {
  stages: OfMap<StageRow>[];
  goneStages: OfMap<{ stageId: string }>[];
  paths: OfMap<PathRow>[];
  orders: Keyed<OrderRow>[];
  goneOrders: Keyed<{ orderId: string }>[];
  folds: Folds;
};

export const noLists = (folds: Folds): Lists => ({
  ...{ stages: [], goneStages: [], paths: [], orders: [], goneOrders: [] },
  folds,
});

type JourneyChange = {
  customerId: string;
  map: MeasuredMap;
  before: StoredJourney;
  after: DerivedJourney;
  dayOf: DayOf;
};

/** Notes where one customer's journey on one map differs from what is stored of it. */
export function compareJourneys(
  lists: Lists,
  { customerId, map, before, after, dayOf }: JourneyChange,
) {
  const here = { customerId, mapId: map.mapId, generation: map.generation };
  // A map has few stages: looking along them takes less than making a table of them.
  const changed = after.stages.filter((row) => !isSameStage(row, stageIn(before.stages, row)));
  const gone = before.stages.filter((row) => !stageIn(after.stages, row));
  const path = pathOf(after, map, before);
  const isSame = before.path ? isSamePath(before.path, path) : after.runs.length === 0;
  if (changed.length + gone.length === 0 && isSame) return;
  for (const row of changed) lists.stages.push(ownStage(here, row));
  for (const { stageId } of gone) lists.goneStages.push({ stageId, ...here });
  if (!isSame) lists.paths.push(ownPath(here, path));
  const old = {
    stages: before.stages,
    runs: before.runs,
    personaId: before.path?.personaId ?? null,
  };
  const [gonePart, newPart] = differingParts(map, old, after);
  foldJourney(adder(lists.folds, -1), { map, dayOf }, old, gonePart);
  foldJourney(adder(lists.folds, 1), { map, dayOf }, after, newPart);
}

const stageIn = (rows: readonly StageRow[], { stageId }: StageRow): StageRow | undefined =>
  rows.find((row) => row.stageId === stageId);

/** The same of one customer's orders. */
export function compareOrders(
  lists: Lists,
  customerId: string,
  before: readonly OrderRow[],
  after: readonly OrderRow[],
  dayOf: DayOf,
) {
  const stored = new Map(before.map((order) => [order.orderId, order]));
  const changed = after.filter((order) => !isSameOrder(order, stored.get(order.orderId)));
  const kept = new Set(after.map((order) => order.orderId));
  const gone = before.filter((order) => !kept.has(order.orderId));
  if (changed.length + gone.length === 0) return;
  for (const order of changed) lists.orders.push({ ...order, customerId });
  for (const { orderId } of gone) lists.goneOrders.push({ orderId, customerId });
  const [old, now] = [before.filter(isCounted), after.filter(isCounted)];
  const from = commonOrders(old, now);
  foldOrders(adder(lists.folds, -1), old, { dayOf, from });
  foldOrders(adder(lists.folds, 1), now, { dayOf, from });
}

const isCounted = (order: OrderRow): boolean => order.isCounted;
