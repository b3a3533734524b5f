import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { goOn } from "../../continue-journey";
import { continueOrders } from "../../continue-orders";
import { inTimeOrder, type OrderRow, orderIdOf, type StoredEvent } from "../../derive-orders";
import { isOrder } from "../../event-names";
import type { Waiting } from "../../notes/commands";
import type { OfMap, PathRow } from "../commands";
import { findMentioned, readNewEvents, readOrders } from "../queries";

/** New events that only add to what has been derived; the orders before and after, where any came. */
export type Going = {
  events: readonly StoredEvent[];
  orders: { before: readonly OrderRow[]; after: readonly OrderRow[] } | null;
};

type Wish = {
  personas: ReadonlyMap<string, string | null>;
  paths: ReadonlyMap<string, readonly OfMap<PathRow>[]>;
  waiting: Waiting;
  /** Whether a rule looks at properties. */
  hasProperties: boolean;
  /** How many journeys of a customer are derived. */
  journeys: number;
};

/** What goes on, of the customers whose new events need nothing of what they did before. */
export async function readGoing(tx: Tx, ctx: Context, wish: Wish): Promise<Map<string, Going>> {
  const { personas, paths, waiting, hasProperties, journeys } = wish;
  const wanted = [...personas.keys()].flatMap((customerId) => {
    const isKnown = journeys > 0 && paths.get(customerId)?.length === journeys;
    const eventIds = isKnown ? (waiting.get(customerId) ?? []) : [];
    return eventIds.map((eventId) => ({ customerId, eventId }));
  });
  if (wanted.length === 0) return new Map();
  const found = await readNewEvents(tx, ctx, wanted, hasProperties);
  const going = new Map<string, Going>();
  const buying = new Map<string, StoredEvent[]>();
  for (const [customerId, unordered] of found) {
    const events = inTimeOrder(unordered);
    const known = paths.get(customerId) ?? [];
    if (!goOn(events, known, personas.get(customerId) ?? null)) continue;
    if (events.some(({ name }) => isOrder(name))) buying.set(customerId, events);
    else going.set(customerId, { events, orders: null });
  }
  for (const [customerId, one] of await goOnBuying(tx, ctx, buying, paths)) {
    going.set(customerId, one);
  }
  return going;
}

async function goOnBuying(
  tx: Tx,
  ctx: Context,
  buying: ReadonlyMap<string, readonly StoredEvent[]>,
  paths: Wish["paths"],
): Promise<Map<string, Going>> {
  if (buying.size === 0) return new Map();
  const orders = await readOrders(tx, ctx, [...buying.keys()]);
  const mentioned = await findMentioned(
    tx,
    ctx,
    [...buying].flatMap(([customerId, events]) =>
      events
        .filter(({ name }) => isOrder(name))
        .map((event) => ({
          ...{ customerId, orderId: orderIdOf(event) },
          sourceEventId: event.sourceEventId,
        })),
    ),
  );
  return new Map(
    [...buying].flatMap(([customerId, events]) => {
      const before = orders.get(customerId) ?? [];
      const personaId = paths.get(customerId)?.[0]?.personaId ?? null;
      const after = mentioned.has(customerId) ? null : continueOrders(before, events, personaId);
      return after ? [[customerId, { events, orders: { before, after } }] as const] : [];
    }),
  );
}
