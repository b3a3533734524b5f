import fc from "fast-check";
import { expect, test } from "vitest";
import { isWebAddress } from "@/lib/maps/address";
import { filterFromAddress, filterToAddress, noFilter } from "@/lib/maps/filter";
import { isClientOp, isOp } from "@/lib/maps/known-op";
import { isServerFrame } from "@/lib/maps/live/known-frame";
import { linkUrl } from "@/lib/maps/schema";
import { parseTags } from "@/lib/maps/tags";
import { randomOps } from "../support/random-map";

test("The browser knows every op that the server lets through", () => {
  fc.assert(fc.property(randomOps, (ops) => ops.every(isOp)));
});

test("An op without one of its parts is not taken for one", () => {
  fc.assert(
    fc.property(randomOps, fc.nat(), (ops, at) =>
      ops.every((op) => {
        const parts = Object.entries(op);
        return !isOp(Object.fromEntries(parts.toSpliced(at % parts.length, 1)));
      }),
    ),
  );
});

test.each([
  null,
  "stage.create",
  { opId: "a", kind: "stage.paint", id: "b" },
  { opId: "a", kind: "toString" },
  { opId: "a", kind: "card.set", id: "b", set: { field: "text" } },
  { opId: "a", kind: "text", id: "b", delta: [{ skip: 1 }] },
])("%j is no op of this version", (value) => {
  expect(isOp(value)).toBe(false);
});

test("Only the server gives new order keys", () => {
  const op = { opId: "a", kind: "order.rebalance", entity: "cards", keys: {} };
  expect([isOp(op), isClientOp(op)]).toEqual([true, false]);
});

test("A frame of a newer server is passed over, also where only its ops are new", () => {
  const op = { opId: "a", kind: "card.delete", id: "b" };
  expect(isServerFrame({ t: "ops", entries: [{ revision: 1, op }] })).toBe(true);
  expect(isServerFrame({ t: "ops", entries: [{ op: { ...op, kind: "card.fold" } }] })).toBe(false);
  expect(isServerFrame({ t: "ops" })).toBe(false);
  expect(isServerFrame({ t: "dance" })).toBe(false);
  expect(isServerFrame(null)).toBe(false);
});

test("The field for links agrees with the server", () => {
  const part = fc.constantFrom(
    "https",
    "http",
    "://",
    "a.example",
    "b",
    ".",
    ":8080",
    "/x?y#z",
    "@",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      expect(isWebAddress(text)).toBe(linkUrl.safeParse(text).success);
    }),
  );
  expect(isWebAddress("https://example.com/a")).toBe(true);
  expect(isWebAddress("javascript:alert(1)")).toBe(false);
});

test("Tags come from a line with commas, each once and not too many", () => {
  expect(parseTags(" late, costs ,,late")).toEqual(["late", "costs"]);
  expect(parseTags("a,b,c,d,e,f,g,h,i")).toBeNull();
  expect(parseTags("x".repeat(25))).toBeNull();
});

test("A filter survives the way through an address, and nonsense filters nothing", () => {
  const filter = { ...noFilter, text: "late", statuses: ["open"] };
  expect(filterFromAddress(filterToAddress(filter))).toEqual(filter);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Object.keys(filterFromAddress(text))).toEqual(Object.keys(noFilter));
    }),
  );
});
