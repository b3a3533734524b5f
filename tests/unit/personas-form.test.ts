import { expect, test } from "vitest";
import { linesOf, numberOf, personaInput, withListFields } from "@/lib/personas/form";
import { copyName } from "@/lib/personas/schema";

test("A list is one entry a line, without empty lines and pasted bullets", () => {
  expect(linesOf(" - Sleep \r\n\n• Order at 3 am\n* Be left alone\nE-mail - first\n  ")).toEqual([
    "Sleep",
    "Order at 3 am",
    "Be left alone",
    "E-mail - first",
  ]);
  expect(linesOf("")).toEqual([]);
});

test.each([
  ["", null],
  ["  ", null],
  ["34", 34],
  ["34 %", 34],
  ["0", 0],
  ["12,5", 12.5],
  ["about ten", Number.NaN],
])("A number typed as '%s' is %s", (typed, expected) => {
  expect(numberOf(typed)).toEqual(expected);
});

test("The form's fields become the command's input", () => {
  const data = new FormData();
  data.set("name", "Sofia");
  data.set("color", "4");
  data.set("goals", "One\nTwo");
  data.set("sharePercent", "8 %");
  data.append("channelIds", "a");
  data.append("channelIds", "b");
  expect(personaInput(data)).toMatchObject({
    name: "Sofia",
    color: 4,
    goals: ["One", "Two"],
    sharePercent: 8,
    valueRank: null,
    channelIds: ["a", "b"],
    quote: "",
  });
});

test("A colour that is not on the palette becomes the first", () => {
  const data = new FormData();
  data.set("color", "red");
  expect(personaInput(data).color).toBe(1);
});

test("The message about a line stands at its list and names the line", () => {
  const fields = { "goals.1": "Too long.", "goals.4": "Too long.", name: "Please fill this in." };
  const result = withListFields({
    ok: false,
    error: { code: "invalid", message: "Please check the marked fields.", fields },
  });
  expect(result).toMatchObject({
    error: { fields: { goals: "Line 2: Too long.", name: "Please fill this in." } },
  });
  expect(withListFields({ ok: true, value: 1 })).toEqual({ ok: true, value: 1 });
});

test("The name of a copy fits where the name fits", () => {
  expect(copyName("Sofia")).toBe("Copy of Sofia");
  expect(copyName("n".repeat(80))).toHaveLength(80);
  expect(copyName(`${"n".repeat(71)}🙂`)).toBe(`Copy of ${"n".repeat(71)}`);
});
