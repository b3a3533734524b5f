import type { OrderRow } from "./derive-orders";
import type { DayOf } from "./fold-journey";
import type { AddFold } from "./folds";

const msPerDay = 86_400_000;

/** Counts one customer as a first-time buyer, and how soon the second order came. */
export function foldOrders(add: AddFold, orders: readonly OrderRow[], dayOf: DayOf): void {
  const first = orders.find((order) => order.prevAt === null);
  if (!first) return;
  const second = orders.find((order) => order.prevAt !== null && order.prev2At === null);
  const waitMs = second ? second.at - first.at : Number.POSITIVE_INFINITY;
  const within = (days: number) => (waitMs <= days * msPerDay ? 1 : 0);
  const again = [within(30), within(60), within(90), within(180), second ? 1 : 0];
  add("buyer_days", [dayOf(first.at), first.personaId, first.channelId], [1, ...again]);
}
