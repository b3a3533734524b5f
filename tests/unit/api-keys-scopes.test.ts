import { expect, test } from "vitest";
import { chosenScopes } from "@/lib/api-keys/scopes";

test("Choosing web pages lets go of everything else, and the other way round", () => {
  expect(chosenScopes(["events.write"], ["events.write", "events.collect"])).toEqual([
    "events.collect",
  ]);
  expect(chosenScopes(["events.collect"], ["events.collect", "metrics.write"])).toEqual([
    "metrics.write",
  ]);
});

test("Scopes that go together stay, what is taken away goes, what is no scope never was", () => {
  expect(chosenScopes(["events.write"], ["events.write", "metrics.write"])).toHaveLength(2);
  expect(chosenScopes(["events.write"], [])).toEqual([]);
  expect(chosenScopes([], ["everything"])).toEqual([]);
});
