import { expect, test } from "vitest";
import { countGaps, gapsOf } from "@/lib/touchpoints/coverage";
import { readTouchpointFilters } from "@/lib/touchpoints/filters";
import { touchpointInput } from "@/lib/touchpoints/form";

const covered = { ownerId: "ana", channel: { id: "web" }, maps: [{ id: "map" }] };

test("A touchpoint with owner, channel and map has no gap", () => {
  expect(gapsOf(covered)).toEqual([]);
});

test("Everything a touchpoint lacks is a gap", () => {
  expect(gapsOf({ ownerId: null, channel: null, maps: [] })).toEqual([
    "no-owner",
    "no-channel",
    "unused",
  ]);
});

test("Gaps are counted over the library", () => {
  const library = [covered, { ...covered, ownerId: null }, { ...covered, ownerId: null, maps: [] }];
  expect(countGaps(library)).toEqual({ "no-owner": 2, "no-channel": 0, unused: 1 });
});

test("Filters that make no sense are left out, not refused", () => {
  expect(
    readTouchpointFilters({
      text: "\0",
      channel: "'; drop table",
      owner: ["a", "b"],
      gap: "everything",
      state: "deleted",
    }),
  ).toEqual({
    text: undefined,
    channelId: undefined,
    ownerId: undefined,
    gap: undefined,
    isArchived: false,
  });
});

test("Filters are read from the address", () => {
  const channelId = "0195a1d0-0000-7000-8000-000000000001";
  const params = {
    text: " check ",
    channel: channelId,
    owner: "",
    gap: "unused",
    state: "archived",
  };
  expect(readTouchpointFilters(params)).toEqual({
    text: "check",
    channelId,
    ownerId: undefined,
    gap: "unused",
    isArchived: true,
  });
});

test("Nobody and no channel are stored as nothing", () => {
  const values = { name: "Checkout", channelId: "none", ownerId: "", description: "d" };
  expect(touchpointInput(values)).toEqual({
    name: "Checkout",
    description: "d",
    channelId: null,
    ownerId: null,
  });
});
