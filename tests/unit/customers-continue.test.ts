import fc from "fast-check";
import { expect, test } from "vitest";
import { continueJourney, goOn } from "@/lib/customers/continue-journey";
import { deriveJourney } from "@/lib/customers/derive";
import { inTimeOrder, type JourneyEvent, personaOf } from "@/lib/customers/derive-orders";
import { readRuns, writeRuns } from "@/lib/customers/path";
import { readyRules } from "@/lib/customers/rules";
import type { MeasuredMap } from "@/lib/customers/visits";

const stageIds = ["s0", "s1", "s2", "s3"];
const noRule = { touchpointId: null, channelId: null, propertyName: null, propertyValue: null };
const map: MeasuredMap = {
  ...{ mapId: "m", generation: 1, building: null, stageIds },
  rules: readyRules(
    stageIds.map((stageId, at) => ({ ...noRule, stageId, eventName: `Step ${at}` })),
  ),
};
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const drafts = fc.array(
  fc.record({
    name: fc.constantFrom("Step 0", "Step 1", "Step 2", "Step 3", "Else", "Order Completed"),
    hours: fc.nat(60),
    channelId: fc.constantFrom("web", "store", null),
    touchpointId: fc.constantFrom("home", null),
    personaId: fc.constantFrom("ana", "ben", null, null, null, null),
  }),
  { minLength: 2, maxLength: 12 },
);

type Drafts = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never;

const eventsOf = (all: Drafts): JourneyEvent[] =>
  all.map(({ hours, ...draft }, index) => ({
    ...{ ...draft, properties: {}, orderId: null, sourceEventId: `e${index}` },
    at: hours * 3_600_000,
  }));

const derive = (events: JourneyEvent[], ownPersona: string | null) => {
  const ordered = inTimeOrder(events);
  return deriveJourney(ordered, map, { personaId: personaOf(ordered, ownPersona), dayOf });
};

/** Derives the first events, goes on with the rest where that is allowed, and says whether it was. */
function goesOnRightly(events: JourneyEvent[], count: number, ownPersona: string | null): boolean {
  const first = derive(events.slice(0, count), ownPersona);
  const later = inTimeOrder(events.slice(count));
  if (!goOn(later, [first], ownPersona)) return false;
  const stored = { ...first, runs: readRuns(writeRuns(first.runs)) };
  const gone = continueJourney(stored, later, { map, dayOf });
  expect(gone).toEqual(derive(events, ownPersona));
  return true;
}

test("A journey that goes on is what all its events make anew", () => {
  let goneOn = 0;
  fc.assert(
    fc.property(
      drafts,
      fc.nat(11),
      fc.constantFrom("ana", null),
      fc.boolean(),
      (all, at, own, sorted) => {
        const events = eventsOf(all);
        const ordered = sorted ? inTimeOrder(events) : events;
        if (goesOnRightly(ordered, Math.min(at, ordered.length - 1), own)) goneOn += 1;
      },
    ),
    { numRuns: 5000 },
  );
  expect(goneOn).toBeGreaterThan(500);
});

const event = (name: string, hours: number, personaId: string | null = null): JourneyEvent => ({
  ...{ name, personaId, at: hours * 3_600_000, sourceEventId: `${name} at ${hours}` },
  ...{ properties: {}, channelId: null, touchpointId: null, orderId: null },
});
const known = derive([event("Step 0", 1), event("Step 1", 5)], null);

test.each([
  ["late", [event("Step 1", 3)]],
  ["at the very instant of the last one", [event("Step 1", 5)]],
  ["at one instant with another new one", [event("Step 1", 6), event("Step 2", 6)]],
  ["an order", [event("Order Completed", 6)]],
  ["a refund", [event("Order Refunded", 6)]],
  ["of another persona", [event("Step 1", 6, "ana")]],
])("An event that comes %s has everything derived anew", (_, events) => {
  expect(goOn(events, [known], null)).toBe(false);
  expect(goOn([event("Step 1", 6)], [known], null)).toBe(true);
});

test("Another persona of the customer's own has everything derived anew", () => {
  expect(goOn([event("Step 1", 6)], [known], "ana")).toBe(false);
});

test("A journey derived before its end was kept is derived anew once", () => {
  expect(goOn([event("Step 1", 6)], [{ ...known, lastAt: null }], null)).toBe(false);
});
