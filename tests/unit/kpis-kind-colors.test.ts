import { expect, test } from "vitest";
import { kindColors } from "@/components/kpis/kind-colors";

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `Channel ${index}` }));
const used = (...events: number[]) => ({
  channels: events.map((count, index) => ({ channelId: `c${index}`, events: count })),
});

test("Sixteen channels have sixteen colours", () => {
  const colors = kindColors(named(16), []).map(({ color }) => color);
  expect(new Set(colors).size).toBe(16);
});

test("The most used channel comes first over all stages, the unknown one last", () => {
  const channels = [{ id: "none", name: "" }, ...named(3)];
  const stages = [
    { channels: [...used(5, 1, 0).channels, { channelId: "none", events: 90 }] },
    used(0, 9, 2),
  ];
  expect(kindColors(channels, stages).map(({ id }) => id)).toEqual(["c1", "c0", "c2", "none"]);
});
