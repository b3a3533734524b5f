import { expect, test } from "vitest";
import { createPaceCounter } from "@/lib/server/surveys/pace";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, seconds));

test("More answers from one address than people send are noticed, and forgotten a minute later", () => {
  const paceOf = createPaceCounter({ perLink: 100, perAddress: 3 });
  const from = (address: string, seconds: number) => paceOf("link", address, at(seconds));
  expect([1, 2, 3, 4].map((second) => from("10.0.0.1", second))).toEqual([
    "usual",
    "usual",
    "usual",
    "fast",
  ]);
  expect(from("10.0.0.2", 5)).toBe("usual");
  expect(from("10.0.0.1", 61)).toBe("usual");
});

test("More answers through one link than people send are noticed, whoever sends them", () => {
  const paceOf = createPaceCounter({ perLink: 2, perAddress: 100 });
  const from = (address: string, link = "link") => paceOf(link, address, at(1));
  expect(["a", "b", "c"].map((address) => from(address))).toEqual(["usual", "usual", "fast"]);
  expect(from("d", "another link")).toBe("usual");
});

test("Three times as many answers as people send are a flood", () => {
  const paceOf = createPaceCounter({ perLink: 100, perAddress: 2 });
  const sent = Array.from({ length: 7 }, () => paceOf("link", "10.0.0.1", at(1)));
  expect(sent).toEqual(["usual", "usual", "fast", "fast", "fast", "fast", "flood"]);
});
