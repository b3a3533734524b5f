import fc from "fast-check";
import { expect, test } from "vitest";
import { action } from "../support/map-model/actions";
import { plantedBugs } from "../support/map-model/bugs";
import { play } from "../support/map-model/world";

const story = fc.array(action, { minLength: 10, maxLength: 70 });
/** Long ones with the same chance every time: what they find does not hang on luck. */
const longStory = fc.array(action, { minLength: 60, maxLength: 120, size: "max" });

test("Whatever breaks on the way, every change arrives once and all see the same map", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(story, (actions) => {
      expect(play(actions)).toEqual([]);
    }),
    { numRuns: 1200 },
  );
});

test.each(plantedBugs)("The model notices a map with %s", { timeout: 60_000 }, (bug) => {
  const found = fc.check(
    fc.property(longStory, (actions) => play(actions, bug).length === 0),
    { numRuns: 3000, endOnFailure: true, seed: 20_260_311 },
  );
  expect(found.failed, `${bug} went unnoticed`).toBe(true);
});
