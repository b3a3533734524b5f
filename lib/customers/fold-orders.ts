import { dayMs } from "@/lib/core/days";
import type { OrderRow } from "./derive-orders";
import type { AddFold } from "./folds";
import type { DayOf } from "./journey";

/** Counts the counted orders of one customer from one on, in time order, and the customer as a first-time buyer. */
export function foldOrders(
  add: AddFold,
  orders: readonly OrderRow[],
  { dayOf, from = 0 }: { dayOf: DayOf; from?: number },
): void {
  const first = orders.find((order) => order.prevAt === null);
  if (!first) return;
  const second = orders.find((order) => order.prevAt !== null && order.prev2At === null);
  const waitMs = second ? second.at - first.at : Number.POSITIVE_INFINITY;
  const within = (days: number) => (waitMs <= days * dayMs ? 1 : 0);
  const again = [within(30), within(60), within(90), within(180), second ? 1 : 0];
  add("buyer_days", [dayOf(first.at), first.personaId, first.channelId], [1, ...again]);
  foldEach(add, inOrder(orders), { dayOf, from });
}

/** How many orders two lists begin with that are the same: what follows on one counts alike in both. */
export function commonOrders(one: readonly OrderRow[], other: readonly OrderRow[]): number {
  const others = inOrder(other);
  const first = inOrder(one).findIndex((order, index) => !isSameOrder(order, others[index]));
  return first < 0 ? one.length : first;
}

/** Whether everything of two orders that is stored is the same. */
export const isSameOrder = (one: OrderRow, other: OrderRow | undefined): boolean =>
  one === other ||
  (one.orderId === other?.orderId &&
    one.at === other.at &&
    one.prevAt === other.prevAt &&
    one.prev2At === other.prev2At &&
    one.amountMinor === other.amountMinor &&
    one.currency === other.currency &&
    one.isRefunded === other.isRefunded &&
    one.isCounted === other.isCounted &&
    one.personaId === other.personaId &&
    one.channelId === other.channelId);

/** Each order with the days of those it follows: the last in its currency, the last quite like it. */
function foldEach(
  add: AddFold,
  orders: readonly OrderRow[],
  { dayOf, from }: { dayOf: DayOf; from: number },
): void {
  const lastDays = new Map<string, string>();
  let previousChannel: string | null = null;
  for (const [index, order] of orders.entries()) {
    const { at, prevAt, prev2At, amountMinor, currency, personaId, channelId } = order;
    const [same, alike] = [currency ?? "", `${currency ?? ""} ${channelId}`];
    const day = dayOf(at);
    if (index >= from) {
      const before = [prevAt, prev2At].map((time) => (time === null ? null : dayOf(time)));
      const days = [day, ...before, lastDays.get(same) ?? null, lastDays.get(alike) ?? null];
      const isSoon = prevAt !== null && at - prevAt <= 90 * dayMs;
      add(
        "order_days",
        [...days, currency, personaId, channelId, previousChannel],
        [1, isSoon ? 1 : 0, amountMinor === null ? 0 : 1, amountMinor ?? 0],
      );
    }
    lastDays.set(same, day).set(alike, day);
    previousChannel = channelId;
  }
}

const inOrder = (orders: readonly OrderRow[]): readonly OrderRow[] =>
  orders.length > 1 ? orders.toSorted(byTime) : orders;

/** Orders of one instant stand as they were derived, as far as their rows tell. */
const byTime = (a: OrderRow, b: OrderRow): number =>
  a.at - b.at ||
  (a.prevAt ?? 0) - (b.prevAt ?? 0) ||
  (a.prev2At ?? 0) - (b.prev2At ?? 0) ||
  (a.orderId < b.orderId ? -1 : 1);
