import {
  deriveOrders,
  inTimeOrder,
  type JourneyEvent,
  type OrderRow,
  personaOf,
  type StoredEvent,
} from "./derive-orders";
import { deriveStages } from "./derive-stages";
import type { DayOf, Journey } from "./journey";
import { runsOf } from "./path";
import { type MeasuredMap, visitsOf } from "./visits";

/** Up to where a journey has been derived, so that it can be continued. */
export type Standing = {
  /** The latest event that counted or named a persona, in epoch ms; null without any. */
  lastAt: number | null;
  /** Whether no event has named a persona, so that it is the customer's own. */
  isOwnPersona: boolean;
};
export type DerivedJourney = Journey & Standing;

/** Everything derived from one customer's events; journeys in the order of the maps. */
export type Derived = { journeys: DerivedJourney[]; orders: OrderRow[] };

type How = { ownPersona: string | null; dayOf: DayOf; countsRefunds: boolean };

/** Derives a customer from scratch; events may come in any order, each once. */
export function deriveCustomer(
  events: readonly StoredEvent[],
  maps: readonly MeasuredMap[],
  { ownPersona, dayOf, countsRefunds }: How,
): Derived {
  const ordered = inTimeOrder(events);
  const personaId = personaOf(ordered, ownPersona);
  const journeys = maps.map((map) => deriveJourney(ordered, map, { personaId, dayOf }));
  return { journeys, orders: deriveOrders(ordered, { personaId, countsRefunds }) };
}

/** One customer's way over one map, from the customer's events in time order. */
export function deriveJourney(
  ordered: readonly JourneyEvent[],
  map: MeasuredMap,
  { personaId, dayOf }: { personaId: string | null; dayOf: DayOf },
): DerivedJourney {
  const visits = visitsOf(ordered, map);
  const naming = ordered.findLast((event) => event.personaId !== null);
  return {
    stages: deriveStages(visits, map, personaId),
    runs: runsOf(visits, dayOf),
    personaId,
    lastAt: latest(visits.at(-1)?.at ?? null, naming?.at ?? null),
    isOwnPersona: !naming,
  };
}

function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
