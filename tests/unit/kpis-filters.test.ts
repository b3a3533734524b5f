import { expect, test } from "vitest";
import { type DashboardFilterValues, goneFilters, scopeOfParams } from "@/lib/kpis/filters";

const choices = {
  personas: [{ id: "ana" }],
  segments: [{ id: "regulars", personaId: "ana" }],
  channels: [{ id: "web" }],
  touchpoints: [],
};
const asked = (wanted: Partial<DashboardFilterValues>): DashboardFilterValues => ({
  ...{ days: "90", from: null, to: null, compare: true, window: "30", zone: null, stage: null },
  ...{ map: null, persona: null, segment: null, channel: null, touchpoint: null },
  ...{ reading: "new", trend: "satisfaction", paths: "stage" },
  ...wanted,
});

test("A filter whose object is gone narrows nothing, and is named", () => {
  const old = asked({ segment: "newcomers", channel: "web", touchpoint: "desk" });
  expect(goneFilters(old, choices)).toEqual(["segment", "touchpoint"]);
  expect(scopeOfParams(old, choices)).toMatchObject({
    personaId: undefined,
    channelId: "web",
    touchpointId: undefined,
  });
  const valid = asked({ segment: "regulars" });
  expect(goneFilters(valid, choices)).toEqual([]);
  expect(scopeOfParams(valid, choices).personaId).toBe("ana");
});
