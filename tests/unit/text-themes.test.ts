import { expect, test } from "vitest";
import { type Comment, plainForm, themesOf } from "@/lib/text/themes";

const comment = (id: string, text: string, emotion: number | null = null): Comment => ({
  ...{ id, text, emotion, corrected: null },
});

const told = [
  comment("1", "The return label was nowhere in the parcel", -2),
  comment("2", "No return labels again!", -2),
  comment("3", "Return label please", -1),
  comment("4", "The driver was kind", 2),
  comment("5", "Drivers carried it upstairs", 2),
  comment("6", "Our driver called ahead", 1),
  comment("7", "The table wobbles", -1),
];

test("Themes are words and pairs that come again, with how people rated there and quotes", () => {
  const themes = themesOf(told);
  expect(themes.map(({ key, n }) => [key, n])).toEqual([
    ["driver", 3],
    ["return label", 3],
  ]);
  expect(themes[1]).toMatchObject({ negative: 3, positive: 0 });
  expect(themes[1]?.quoteIds).toHaveLength(3);
});

test("A pair stands for its words when they hardly ever come alone", () => {
  const keys = themesOf(told).map((theme) => theme.key);
  expect(keys).not.toContain("label");
  expect(keys).not.toContain("return");
});

test("What a person corrected counts instead of our reading, however rare", () => {
  const corrected = { ...comment("7", "The table wobbles", -1), corrected: ["stability"] };
  const themes = themesOf([...told.slice(0, 6), corrected]);
  expect(themes.find((theme) => theme.key === "stability")?.n).toBe(1);
});

test("Plural and singular are one theme", () => {
  const forms = ["deliveries", "boxes", "orders", "glasses", "glass", "status", "bus", "driver's"];
  expect(forms.map(plainForm)).toEqual([
    ...["delivery", "box", "order", "glass", "glass", "status", "bus", "driver"],
  ]);
});
