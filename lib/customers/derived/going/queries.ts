import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { goOn } from "../../continue-journey";
import { continueOrders } from "../../continue-orders";
import type { Standing } from "../../derive";
import { inTimeOrder, type OrderRow, orderIdOf, type StoredEvent } from "../../derive-orders";
import { isOrder } from "../../event-names";
import type { Waiting } from "../../notes/commands";
import type { OfMap, PathRow } from "../commands";
import { findMentioned, readNewEvents, readOrders } from "../queries";

/** New events that only add to what has been derived; the orders before and after, where any came. */
export type Going = {
  events: readonly StoredEvent[];
  /** What a journey begins with on a map where nothing of the customer has counted yet. */
  start: Standing & { personaId: string | null };
  orders: { before: readonly OrderRow[]; after: readonly OrderRow[] } | null;
};

type Wish = {
  personas: ReadonlyMap<string, string | null>;
  paths: ReadonlyMap<string, readonly OfMap<PathRow>[]>;
  waiting: Waiting;
  /** Whether a rule looks at properties. */
  hasProperties: boolean;
};

/**
 * What goes on, of the customers whose new events need nothing of what they did before. One path tells the
 * persona and up to when all is known; a map without a path of theirs is one they have not been on.
 */
export async function readGoing(tx: Tx, ctx: Context, wish: Wish): Promise<Map<string, Going>> {
  const { personas, paths, waiting, hasProperties } = wish;
  const wanted = [...personas.keys()].flatMap((customerId) => {
    const eventIds = paths.has(customerId) ? (waiting.get(customerId) ?? []) : [];
    return eventIds.map((eventId) => ({ customerId, eventId }));
  });
  if (wanted.length === 0) return new Map();
  const found = await readNewEvents(tx, ctx, wanted, hasProperties);
  const going = new Map<string, Going>();
  const buying = new Map<string, Buying>();
  for (const [customerId, unordered] of found) {
    const events = inTimeOrder(unordered);
    const known = paths.get(customerId) ?? [];
    const [first] = known;
    if (!first || known.some(({ entries }) => entries === null)) continue;
    if (!goOn(events, known, personas.get(customerId) ?? null)) continue;
    const { personaId, isOwnPersona } = first;
    const start = { personaId, isOwnPersona, lastAt: null };
    if (events.some(({ name }) => isOrder(name))) buying.set(customerId, { events, start });
    else going.set(customerId, { events, start, orders: null });
  }
  for (const [customerId, one] of await goOnBuying(tx, ctx, buying)) going.set(customerId, one);
  return going;
}

type Buying = Omit<Going, "orders">;

async function goOnBuying(
  tx: Tx,
  ctx: Context,
  buying: ReadonlyMap<string, Buying>,
): Promise<Map<string, Going>> {
  if (buying.size === 0) return new Map();
  const orders = await readOrders(tx, ctx, [...buying.keys()]);
  const mentioned = await findMentioned(
    tx,
    ctx,
    [...buying].flatMap(([customerId, { events }]) =>
      events
        .filter(({ name }) => isOrder(name))
        .map((event) => ({
          ...{ customerId, orderId: orderIdOf(event) },
          sourceEventId: event.sourceEventId,
        })),
    ),
  );
  return new Map(
    [...buying].flatMap(([customerId, { events, start }]) => {
      const before = orders.get(customerId) ?? [];
      const isMentioned = mentioned.has(customerId);
      const after = isMentioned ? null : continueOrders(before, events, start.personaId);
      return after ? [[customerId, { events, start, orders: { before, after } }] as const] : [];
    }),
  );
}
