import {
  deriveOrders,
  inTimeOrder,
  type OrderRow,
  personaOf,
  type StoredEvent,
} from "./derive-orders";
import { deriveStages, type MeasuredMap, type StageRow } from "./derive-stages";

/** Everything derived from one customer's events. */
export type Derived = { stages: StageRow[]; orders: OrderRow[] };

/** Derives a customer from scratch; events may come in any order, each once. */
export function deriveCustomer(
  events: readonly StoredEvent[],
  maps: readonly MeasuredMap[],
  ownPersona: string | null,
): Derived {
  const ordered = inTimeOrder(events);
  const persona = personaOf(ordered, ownPersona);
  return {
    stages: maps.flatMap((map) => deriveStages(ordered, map, persona)),
    orders: deriveOrders(ordered, persona),
  };
}
