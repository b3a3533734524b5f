import { expect, test } from "vitest";
import { createPaceCounter } from "@/lib/server/survey-pace";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, seconds));

test("More answers from one address than people send are noticed, and forgotten a minute later", () => {
  const isTooFast = createPaceCounter({ perLink: 100, perAddress: 3 });
  const from = (address: string, seconds: number) => isTooFast("link", address, at(seconds));
  expect([1, 2, 3, 4].map((second) => from("10.0.0.1", second))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(from("10.0.0.2", 5)).toBe(false);
  expect(from("10.0.0.1", 61)).toBe(false);
});

test("More answers through one link than people send are noticed, whoever sends them", () => {
  const isTooFast = createPaceCounter({ perLink: 2, perAddress: 100 });
  const from = (address: string, link = "link") => isTooFast(link, address, at(1));
  expect(["a", "b", "c"].map((address) => from(address))).toEqual([false, false, true]);
  expect(from("d", "another link")).toBe(false);
});
