import {
  deriveOrders,
  inTimeOrder,
  type JourneyEvent,
  type OrderRow,
  personaOf,
  type StoredEvent,
} from "./derive-orders";
import { deriveStages } from "./derive-stages";
import type { DayOf, Journey } from "./fold-journey";
import { runsOf } from "./path";
import { type MeasuredMap, visitsOf } from "./visits";

/** Everything derived from one customer's events; journeys in the order of the maps. */
export type Derived = { journeys: Journey[]; orders: OrderRow[] };

/** Derives a customer from scratch; events may come in any order, each once. */
export function deriveCustomer(
  events: readonly StoredEvent[],
  maps: readonly MeasuredMap[],
  { ownPersona, dayOf }: { ownPersona: string | null; dayOf: DayOf },
): Derived {
  const ordered = inTimeOrder(events);
  const personaId = personaOf(ordered, ownPersona);
  const journeys = maps.map((map) => deriveJourney(ordered, map, { personaId, dayOf }));
  return { journeys, orders: deriveOrders(ordered, personaId) };
}

/** One customer's way over one map, from the customer's events in time order. */
export function deriveJourney(
  ordered: readonly JourneyEvent[],
  map: MeasuredMap,
  { personaId, dayOf }: { personaId: string | null; dayOf: DayOf },
): Journey {
  const visits = visitsOf(ordered, map);
  return {
    stages: deriveStages(visits, map, personaId),
    runs: runsOf(visits, dayOf),
    personaId,
  };
}
