import { newOrder, type OrderRow, orderIdOf, type StoredEvent } from "./derive-orders";
import { isOrder } from "./event-names";

/**
 * The orders of a customer with those of new events, in time order; null where they do not just come
 * after what is known, or where some of that does not count: then all events decide. No other event may be
 * about these orders.
 */
export function continueOrders(
  before: readonly OrderRow[],
  events: readonly StoredEvent[],
  personaId: string | null,
): OrderRow[] | null {
  if (before.some(({ isCounted }) => !isCounted)) return null;
  const rows = before.toSorted((a, b) => a.at - b.at);
  for (const event of events) {
    if (!isOrder(event.name)) continue;
    const isNew = rows.every(({ at, orderId }) => at < event.at && orderId !== orderIdOf(event));
    if (!isNew) return null;
    rows.push(newOrder(event, personaId, rows));
  }
  return rows;
}

/** The first order, after which every other one repeats. */
export const firstOrderOf = (orders: readonly OrderRow[]): string | null =>
  orders.find(({ prevAt }) => prevAt === null)?.orderId ?? null;
