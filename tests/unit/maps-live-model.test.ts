import fc from "fast-check";
import { expect, test } from "vitest";
import { action } from "../support/map-model/actions";
import { isBug, plantedBugs } from "../support/map-model/bugs";
import { play } from "../support/map-model/world";

/** Stories of every length: without a size of its own, hardly any would have more than twenty turns. */
const story = fc.array(action, { minLength: 10, maxLength: 120, size: "max" });

test("Whatever breaks on the way, every change arrives once and all see the same map", {
  timeout: 120_000,
  // A fault that other stories do not meet is a fault all the same.
  retry: 0,
}, () => {
  fc.assert(
    fc.property(story, (actions) => {
      expect(play(actions)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test.each(Object.entries(plantedBugs))(
  "The model notices a map with %s",
  {
    timeout: 60_000,
  },
  (bug, complaint) => {
    const said = new Set<string>();
    fc.check(
      fc.property(story, (actions) => {
        for (const one of play(actions, isBug(bug) ? bug : null)) said.add(one);
        return !said.has(complaint);
      }),
      { numRuns: 5000, endOnFailure: true, seed: 20_260_311 },
    );
    expect([...said]).toContain(complaint);
  },
);
