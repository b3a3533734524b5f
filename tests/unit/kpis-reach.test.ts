import { expect, test } from "vitest";
import { unreached } from "@/lib/kpis/reach";

const all = { personaId: "p", channelId: "c", touchpointId: "t", timeZone: "Asia/Tokyo" };

test("Answers follow every filter, figures of customers say which they do not", () => {
  expect(unreached("answers", all)).toEqual([]);
  expect(unreached("entries", all)).toEqual(["zone"]);
  expect(unreached("times", all)).toEqual([]);
  expect(unreached("orders", all)).toEqual(["touchpoint"]);
  expect(unreached("moves", all)).toEqual(["channel", "touchpoint", "zone"]);
  expect(unreached("metrics", all)).toHaveLength(4);
});

test("Filters that are not set need no word", () => {
  expect(unreached("moves", {})).toEqual([]);
  for (const figure of ["funnel", "activeFunnel", "moves", "cohorts", "buyers", "orders"] as const)
    expect(unreached(figure, { stageId: "s" })).toEqual(["stage"]);
  for (const figure of ["answers", "entries", "active", "mix", "times", "metrics"] as const)
    expect(unreached(figure, { stageId: "s" })).toEqual([]);
  expect(unreached("moves", { personaId: "p", channelId: null })).toEqual([]);
});
