import { isOrder, isRefund } from "./event-names";
import type { RuledEvent } from "./rules";

/** A stored event of one customer, as far as the way over a map hangs on it. Time in epoch ms. */
export type JourneyEvent = RuledEvent & {
  at: number;
  sourceEventId: string;
  personaId: string | null;
  orderId: string | null;
};

/** A stored event of one customer, as far as anything is derived from it. */
export type StoredEvent = JourneyEvent & { amountMinor: number | null; currency: string | null };

export type OrderRow = {
  orderId: string;
  at: number;
  prevAt: number | null;
  prev2At: number | null;
  amountMinor: number | null;
  currency: string | null;
  isRefunded: boolean;
  /** Others are in no figure, and no order follows on them. */
  isCounted: boolean;
  personaId: string | null;
  channelId: string | null;
};

/** The order all derivations read events in; it does not depend on when they arrived. */
export function inTimeOrder<Event extends JourneyEvent>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.at - b.at || (a.sourceEventId < b.sourceEventId ? -1 : 1));
}

/** The persona of a customer: that of the latest event which names one, else the customer's own. */
export function personaOf(events: readonly JourneyEvent[], own: string | null): string | null {
  return events.findLast((event) => event.personaId !== null)?.personaId ?? own;
}

/** Which order an event belongs to: the sender's order id, else the event is its own order. */
export const orderIdOf = (event: JourneyEvent): string => event.orderId ?? event.sourceEventId;

/**
 * Distinct orders of one customer from the events in time order. The first event of an order gives
 * its time and channel, the first with an amount its amount; a refund marks the order.
 */
export function deriveOrders(
  events: readonly StoredEvent[],
  { personaId, countsRefunds }: { personaId: string | null; countsRefunds: boolean },
): OrderRow[] {
  const rows = new Map<string, OrderRow>();
  for (const event of events) {
    if (!isOrder(event.name)) continue;
    const known = rows.get(orderIdOf(event));
    if (!known) rows.set(orderIdOf(event), newOrder(event, personaId, []));
    else if (known.amountMinor === null) {
      known.amountMinor = event.amountMinor;
      known.currency = event.currency;
    }
  }
  for (const event of events) {
    const order = isRefund(event.name) && event.orderId ? rows.get(event.orderId) : undefined;
    if (order) order.isRefunded = true;
  }
  const orders = [...rows.values()];
  for (const order of orders) order.isCounted = countsRefunds || !order.isRefunded;
  const counted = orders.filter(({ isCounted }) => isCounted);
  for (const [index, order] of counted.entries()) {
    order.prevAt = counted[index - 1]?.at ?? null;
    order.prev2At = counted[index - 2]?.at ?? null;
  }
  return orders;
}

/** The order an event begins, after those before it in time, which all count. */
export function newOrder(
  event: StoredEvent,
  persona: string | null,
  before: readonly OrderRow[],
): OrderRow {
  return {
    orderId: orderIdOf(event),
    at: event.at,
    prevAt: before.at(-1)?.at ?? null,
    prev2At: before.at(-2)?.at ?? null,
    amountMinor: event.amountMinor,
    currency: event.currency,
    isRefunded: false,
    isCounted: true,
    personaId: persona,
    channelId: event.channelId,
  };
}
