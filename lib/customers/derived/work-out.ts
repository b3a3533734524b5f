import { continueJourney } from "../continue-journey";
import { firstOrderOf } from "../continue-orders";
import { deriveCustomer } from "../derive";
import { readEntries } from "../entries";
import type { Folds } from "../folds";
import type { DayOf } from "../journey";
import { readRuns } from "../path";
import type { MeasuredMap } from "../visits";
import { compareJourneys, compareOrders, type Lists, noLists } from "./compare";
import type { Going } from "./going/queries";
import type { Known } from "./known/queries";
import type { StoredJourney } from "./rows";

type How = { dayOf: DayOf; countsRefunds: boolean };

/**
 * What has to be written so that the stored rows of these customers become what they are now; what that
 * means to the roll-ups is added to `folds`.
 */
export function workOut(known: Known, { folds, ...how }: How & { folds: Folds }): Lists {
  const lists = noLists(folds);
  for (const customerId of known.personas.keys()) {
    const going = known.going.get(customerId);
    if (going) goOn(lists, known, { customerId, going, dayOf: how.dayOf });
    else beginAnew(lists, known, { customerId, ...how });
  }
  return lists;
}

type Gone = { customerId: string; going: Going; dayOf: DayOf };

function goOn(lists: Lists, known: Known, { customerId, going, dayOf }: Gone): void {
  const { events, start, orders } = going;
  const firstOrder = firstOrderOf(orders?.before ?? []);
  for (const map of known.maps) {
    const before = storedOf(known, customerId, map);
    const { path = start, stages, runs } = before;
    const { personaId, lastAt, isOwnPersona } = path;
    const from = { personaId, lastAt, isOwnPersona, stages, runs };
    const after = continueJourney(from, events, { map, dayOf, firstOrder });
    compareJourneys(lists, { customerId, map, before, after, dayOf });
  }
  if (orders) compareOrders(lists, customerId, orders.before, orders.after, dayOf);
}

function beginAnew(
  lists: Lists,
  known: Known,
  { customerId, dayOf, countsRefunds }: How & { customerId: string },
): void {
  const { maps } = known;
  const ownPersona = known.personas.get(customerId) ?? null;
  const events = known.events.get(customerId) ?? [];
  const derived = deriveCustomer(events, maps, { ownPersona, dayOf, countsRefunds });
  for (const [index, map] of maps.entries()) {
    const before = storedOf(known, customerId, map);
    const after = derived.journeys[index];
    if (after) compareJourneys(lists, { customerId, map, before, after, dayOf });
  }
  if (known.orders) {
    compareOrders(lists, customerId, known.orders.get(customerId) ?? [], derived.orders, dayOf);
  }
}

function storedOf(known: Known, customerId: string, map: MeasuredMap): StoredJourney {
  const isHere = (row: { mapId: string }) => row.mapId === map.mapId;
  const path = known.paths.get(customerId)?.find(isHere);
  const stages = known.going.has(customerId)
    ? readEntries(path?.entries ?? "", { ...map, personaId: path?.personaId ?? null })
    : (known.stages.get(customerId) ?? []).filter(isHere);
  return { path, runs: path ? readRuns(path.runs) : [], stages };
}
