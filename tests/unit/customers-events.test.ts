import fc from "fast-check";
import { expect, test } from "vitest";
import { type Framework, frameworks, type StageKind } from "@/db/enums";
import { defaultStageRules } from "@/lib/customers/default-rules";
import { eventKey } from "@/lib/customers/event-names";
import { parseEvent, readBody } from "@/lib/customers/events";
import { minorUnits } from "@/lib/customers/money";
import { matchingRule, readyRules } from "@/lib/customers/rules";
import { frameworkStages } from "@/lib/maps/frameworks/catalogue";

const now = new Date("2026-06-15T12:00:00Z");
const valid = {
  event: "Order Completed",
  userId: "u1",
  timestamp: "2026-06-15T11:00:00Z",
  messageId: "m1",
  properties: { order_id: "o1", total: 19.9, currency: "eur" },
};

test("An order carries its id and its amount in minor units", () => {
  expect(parseEvent(valid, now)).toMatchObject({
    ok: true,
    item: {
      type: "track",
      event: { name: "Order Completed", orderId: "o1", amountMinor: 1990, currency: "EUR" },
    },
  });
});

test.each([
  [19.9, "EUR", 1990],
  [0.07, "USD", 7],
  [1200, "JPY", 1200],
  [1.234, "KWD", 1234],
  [5, null, 500],
])("%d %s are %d minor units", (amount, currency, expected) => {
  expect(minorUnits(amount, currency)).toBe(expected);
});

test("What the usual libraries send along is passed over, in an event and beside a batch", () => {
  const along = {
    context: { library: { name: "analytics", version: "4.1" }, ip: "0.0.0.0" },
    integrations: { All: true },
    originalTimestamp: "2026-06-15T11:00:00.100Z",
    sentAt: "2026-06-15T11:00:01Z",
  };
  const { event, ...rest } = valid;
  const sent = { ...rest, ...along, type: "track", event, anonymousId: null };
  const plain = parseEvent(valid, now);
  expect(plain.ok).toBe(true);
  expect(parseEvent(sent, now)).toEqual(plain);
  expect(readBody({ ...along, batch: [sent] })).toEqual({ ok: true, items: [sent] });
  expect(readBody({ batch: [sent], writeKey: "x" })).toMatchObject({ ok: false, code: "invalid" });
});

const refused: [string, unknown, RegExp][] = [
  ["an unknown field", { ...valid, plan: "x" }, /^plan: Is no field of an event.*into properties/],
  ["another program's name", { ...valid, distinct_id: "x" }, /distinct_id: Is called userId here/],
  ["another program's type", { ...valid, type: "page" }, /type: Must be track, identify or alias/],
  ["no name", { userId: "u", messageId: "m" }, /event: Say what happened/],
  ["nobody", { event: "Visit", messageId: "m" }, /userId: Send userId or anonymousId/],
  ["no idempotency", { event: "Visit", userId: "u" }, /messageId: Send messageId or timestamp/],
  ["two names", { ...valid, name: "Visit" }, /either event or name/],
  ["the future", { ...valid, timestamp: "2026-06-15T12:06:00Z" }, /in the future/],
  ["the distant past", { ...valid, timestamp: "2025-05-01T00:00:00Z" }, /Older than 400 days/],
  ["a time without offset", { ...valid, timestamp: "2026-06-15 11:00" }, /Must be a time/],
  ["a NUL in the name", { ...valid, event: "Vis\u0000it" }, /cannot be stored/],
  ["half a surrogate pair", { ...valid, userId: "\ud800" }, /cannot be stored/],
  ["a NUL in a property", { ...valid, properties: { a: ["\u0000"] } }, /cannot be stored/],
  ["a NUL in a property's name", { ...valid, properties: { "a\u0000": 1 } }, /cannot be stored/],
  [
    "infinity",
    JSON.parse('{"event":"a","userId":"u","messageId":"m","properties":{"a":1e999}}'),
    /too large/,
  ],
  [
    "__proto__",
    JSON.parse('{"event":"a","userId":"u","messageId":"m","__proto__":{"a":1}}'),
    /__proto__/,
  ],
  [
    "a property __proto__",
    JSON.parse('{"event":"a","userId":"u","messageId":"m","properties":{"__proto__":{"x":1}}}'),
    /__proto__ is reserved/,
  ],
  ["properties as a list", { ...valid, properties: [1] }, /Must be an object/],
  ["a text as amount", { ...valid, properties: { total: "19.90" } }, /properties.total/],
  ["a huge amount", { ...valid, properties: { total: 1e300 } }, /too large/],
  [
    "a currency that is none",
    { ...valid, properties: { total: 1, currency: "€" } },
    /three letters/,
  ],
  ["a number as name", { ...valid, event: 7 }, /Must be a text/],
  ["an endless name", { ...valid, event: "x".repeat(201) }, /At most 200/],
  ["null", null, /must be an object/],
  ["a list", [], /must be an object/],
];
test.each(refused)("An event with %s is refused with a reason", (_, raw, reason) => {
  const parsed = parseEvent(raw, now);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.message).toMatch(reason);
});

test("Properties nested ten thousand levels deep are refused at once", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`);
  const parsed = parseEvent({ ...valid, properties: deep }, now);
  expect(parsed).toMatchObject({ ok: false, message: expect.stringMatching(/Nested deeper/) });
});

test("Five minutes ahead and four hundred days ago are still taken", () => {
  for (const timestamp of ["2026-06-15T12:05:00Z", "2025-05-11T12:00:00Z"]) {
    expect(parseEvent({ ...valid, timestamp }, now).ok).toBe(true);
  }
});

test("Whatever is sent, parsing answers and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.jsonValue(), (whole, properties) => {
      expect(parseEvent(whole, now)).toHaveProperty("ok");
      expect(parseEvent({ ...valid, properties }, now)).toHaveProperty("ok");
      expect(readBody(whole)).toHaveProperty("ok");
    }),
  );
});

test("One event, a list and a batch are read alike", () => {
  for (const body of [valid, [valid], { batch: [valid] }]) {
    expect(readBody(body)).toEqual({ ok: true, items: [valid] });
  }
});

test("A thousand events are taken in one call and one more is not", () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ ...valid, messageId: `m${i}` }));
  expect(readBody({ batch: many }).ok).toBe(true);
  expect(readBody([...many, valid])).toMatchObject({ ok: false, code: "too_large" });
  expect(readBody({ batch: many, extra: 1 })).toMatchObject({ ok: false, code: "invalid" });
  expect(readBody({ batch: [] })).toMatchObject({ ok: false });
});

test.each([
  ["Order Completed", "order_completed"],
  ["Order Completed", "orderCompleted"],
  ["Order Completed", " ORDER-completed "],
])("%s and %s are the same event", (one, other) => {
  expect(eventKey(one)).toBe(eventKey(other));
});

const usualNames = [
  ...["Page Viewed", "Products Searched", "Signed Up", "Product Viewed", "Product Added"],
  ...["Checkout Started", "Order Completed", "Repeat Order", "Order Shipped", "Order Refunded"],
  ...["Product Reviewed", "Product Shared"],
];
const usualStages: Record<Exclude<Framework, "blank">, string> = {
  "four-stage": "a c c c c c p pp pp pp pp pp",
  "four-stage-loyalty": "a c c c c c p l l l l l",
  "five-stage": "a c c c d d d r r r ad ad",
  "six-stage-conversion": "a c c c d d co r r r ad ad",
  "six-stage-interest": "a i i c c c p r r r ad ad",
};
const shortKinds: Record<string, StageKind> = {
  ...{ a: "awareness", i: "interest", c: "consideration", d: "decision", p: "purchase" },
  ...{ co: "conversion", pp: "post-purchase", r: "retention", l: "loyalty", ad: "advocacy" },
};
const spellings = [
  (name: string) => name,
  (name: string) => name.toLowerCase().replaceAll(" ", "_"),
  (name: string) => name.replaceAll(" ", ""),
];

test.each(Object.entries(usualStages))(
  "On a new %s map each usual event means the stage people expect",
  (framework, row) => {
    const found = frameworks.find((known) => known === framework) ?? "blank";
    const stages = frameworkStages[found].map(({ kind }) => ({ id: kind, kind }));
    const rules = readyRules(defaultStageRules(stages));
    const stageOf = (name: string) =>
      matchingRule(rules, { name, touchpointId: null, channelId: null, properties: {} })?.stageId;
    const expected = row.split(" ").map((kind) => shortKinds[kind]);
    for (const spelled of spellings) {
      expect(usualNames.map((name) => stageOf(spelled(name)))).toEqual(expected);
    }
    expect(new Set(rules.map((rule) => rule.stageId)).size).toBe(stages.length);
  },
);

test("A blank map starts without rules", () => {
  expect(defaultStageRules([{ id: "s", kind: "custom" }])).toEqual([]);
});

test("A rule with several conditions wants all of them, and the first rule wins", () => {
  const open = {
    eventName: null,
    touchpointId: null,
    channelId: null,
    propertyName: null,
    propertyValue: null,
  };
  const rules = readyRules([
    { ...open, stageId: "a", eventName: "Visit", propertyName: "page", propertyValue: "Pricing" },
    { ...open, stageId: "b", channelId: "web" },
    { ...open, stageId: "c", eventName: "Visit" },
  ]);
  const stageOf = (channelId: string | null, properties: Record<string, unknown>) =>
    matchingRule(rules, { name: "visit", touchpointId: null, channelId, properties })?.stageId;
  expect(stageOf("web", { page: "pricing" })).toBe("a");
  expect(stageOf("web", {})).toBe("b");
  expect(stageOf(null, { page: { x: 1 } })).toBe("c");
});
