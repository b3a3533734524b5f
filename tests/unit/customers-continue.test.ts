import fc from "fast-check";
import { expect, test } from "vitest";
import { continueJourney, goOn } from "@/lib/customers/continue-journey";
import { continueOrders, firstOrderOf } from "@/lib/customers/continue-orders";
import { deriveCustomer } from "@/lib/customers/derive";
import { inTimeOrder, orderIdOf, type StoredEvent } from "@/lib/customers/derive-orders";
import { pathOf } from "@/lib/customers/derived/rows";
import { readEntries, writeEntries } from "@/lib/customers/entries";
import { isOrder } from "@/lib/customers/event-names";
import { readRuns, writeRuns } from "@/lib/customers/path";
import { readyRules } from "@/lib/customers/rules";
import type { MeasuredMap } from "@/lib/customers/visits";

const stageIds = ["s0", "s1", "s2", "s3"];
const noRule = { touchpointId: null, channelId: null, propertyName: null, propertyValue: null };
const map: MeasuredMap = {
  ...{ mapId: "m", generation: 1, building: null, stageIds },
  rules: readyRules([
    ...stageIds.map((stageId, at) => ({ ...noRule, stageId, eventName: `Step ${at}` })),
    { ...noRule, stageId: "s3", eventName: "Repeat Order" },
    { ...noRule, stageId: "s2", eventName: "Order Completed" },
  ]),
};
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const drafts = fc.array(
  fc.record({
    name: fc.constantFrom(
      ...["Step 0", "Step 1", "Step 2", "Step 3", "Else", "Order Completed", "Order Refunded"],
    ),
    hours: fc.nat(60),
    channelId: fc.constantFrom("web", "store", null),
    touchpointId: fc.constantFrom("home", null),
    personaId: fc.constantFrom("ana", "ben", null, null, null, null),
    orderId: fc.constantFrom("o1", "o2", "o3", "e4", null, null, null),
    amountMinor: fc.constantFrom(990, null),
  }),
  { minLength: 2, maxLength: 12 },
);

type Drafts = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never;

const eventsOf = (all: Drafts): StoredEvent[] =>
  all.map(({ hours, ...draft }, index) => ({
    ...{ ...draft, properties: {}, currency: "EUR", sourceEventId: `e${index}` },
    orderId: draft.name.startsWith("Order") ? draft.orderId : null,
    at: hours * 3_600_000,
  }));

type Own = { ownPersona: string | null; countsRefunds: boolean };
const nobody: Own = { ownPersona: null, countsRefunds: true };

const derive = (events: StoredEvent[], own: Own = nobody) => {
  const { journeys, orders } = deriveCustomer(events, [map], { ...own, dayOf });
  if (!journeys[0]) throw new Error("one map makes one journey");
  return { journey: journeys[0], orders };
};

/** Whether another event is about an order of these, as the database is asked. */
const isMentioned = (events: StoredEvent[], later: StoredEvent[]) =>
  later.some(
    (one) =>
      isOrder(one.name) &&
      events.some((event) => event !== one && event.orderId === orderIdOf(one)),
  );

/** Derives the first events, goes on with the rest where that is allowed, and says whether it was. */
function goesOnRightly(events: StoredEvent[], count: number, own: Own): boolean {
  const { ownPersona } = own;
  const first = derive(events.slice(0, count), own);
  const later = inTimeOrder(events.slice(count));
  if (!goOn(later, [first.journey], ownPersona) || isMentioned(events, later)) return false;
  const orders = continueOrders(first.orders, later, first.journey.personaId);
  if (!orders) return false;
  const { stageIds } = map;
  const stored = {
    ...first.journey,
    runs: readRuns(writeRuns(first.journey.runs)),
    stages: readEntries(writeEntries(first.journey.stages, stageIds), {
      ...{ stageIds, personaId: first.journey.personaId },
    }),
  };
  const firstOrder = firstOrderOf(first.orders);
  const journey = continueJourney(stored, later, { map, dayOf, firstOrder });
  expect({ journey, orders }).toEqual(derive(events, own));
  const before = { ...stored, path: pathOf(first.journey, map) };
  expect(pathOf(journey, map, before)).toEqual(pathOf(journey, map));
  return true;
}

test("A journey that goes on is what all its events make anew", () => {
  let goneOn = 0;
  fc.assert(
    fc.property(
      drafts,
      fc.nat(11),
      fc.record({ ownPersona: fc.constantFrom("ana", null), countsRefunds: fc.boolean() }),
      fc.boolean(),
      (all, at, own, sorted) => {
        const events = eventsOf(all);
        const ordered = sorted ? inTimeOrder(events) : events;
        if (goesOnRightly(ordered, Math.min(at, ordered.length - 1), own)) goneOn += 1;
      },
    ),
    { numRuns: 2000 },
  );
  expect(goneOn).toBeGreaterThan(150);
});

const event = (name: string, hours: number, personaId: string | null = null): StoredEvent => ({
  ...{ name, personaId, at: hours * 3_600_000, sourceEventId: `${name} at ${hours}` },
  ...{ properties: {}, channelId: null, touchpointId: null, orderId: null },
  ...{ amountMinor: null, currency: null },
});
const known = derive([event("Step 0", 1), event("Step 1", 5)]).journey;

test.each([
  ["late", [event("Step 1", 3)]],
  ["at the very instant of the last one", [event("Step 1", 5)]],
  ["at one instant with another new one", [event("Step 1", 6), event("Step 2", 6)]],
  ["a refund", [event("Order Refunded", 6)]],
  ["of another persona", [event("Step 1", 6, "ana")]],
])("An event that comes %s has everything derived anew", (_, events) => {
  expect(goOn(events, [known], null)).toBe(false);
  expect(goOn([event("Step 1", 6)], [known], null)).toBe(true);
});

test("An order whose time or name is known already has everything derived anew", () => {
  const first = { ...event("Order Completed", 3), orderId: "o1" };
  const { orders } = derive([first]);
  const again = (hours: number, orderId: string) => [
    { ...event("Order Completed", hours), orderId },
  ];
  expect(continueOrders(orders, again(6, "o1"), null)).toBeNull();
  expect(continueOrders(orders, again(2, "o2"), null)).toBeNull();
  expect(continueOrders(orders, again(6, "o2"), null)).toHaveLength(2);
});

test("Another persona of the customer's own has everything derived anew", () => {
  expect(goOn([event("Step 1", 6)], [known], "ana")).toBe(false);
});

test("A journey derived before its end was kept is derived anew once", () => {
  expect(goOn([event("Step 1", 6)], [{ ...known, lastAt: null }], null)).toBe(false);
});
