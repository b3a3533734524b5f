import { describe, expect, test } from "vitest";
import { emotionColor, emotionStep } from "@/components/ui/emotion";
import { formValues } from "@/components/ui/form-values";
import { initials } from "@/components/ui/initials";
import { personColor } from "@/components/ui/person-color";
import { stageColor } from "@/components/ui/stage-color";

describe("People in pictures", () => {
  test.each([
    ["Jana Krause", "JK"],
    ["maya", "M"],
    ["Ana María de la Cruz", "AC"],
    ["  ", "?"],
    ["Öz Ünal", "ÖÜ"],
    ["𝒜da Lovelace", "𝒜L"],
  ])("%s is written %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  test("A person keeps the same colour everywhere", () => {
    expect(personColor("0198-a")).toBe(personColor("0198-a"));
    expect(new Set(["a", "b", "c", "d", "e"].map(personColor)).size).toBeGreaterThan(2);
    expect(personColor("")).toMatch(/^oklch\(/);
  });
});

describe("Colours with a meaning", () => {
  test("The ninth stage takes the first colour again", () => {
    expect(stageColor(0)).toBe("var(--stage-1)");
    expect(stageColor(7)).toBe("var(--stage-8)");
    expect(stageColor(8)).toBe("var(--stage-1)");
    expect(stageColor(-1)).toBe("var(--stage-8)");
  });

  test("A mean takes the nearest of five faces and never one beyond", () => {
    expect([0, 1, 1.49, 2.5, 3.2, 4.6, 7].map(emotionStep)).toEqual([1, 1, 1, 3, 3, 5, 5]);
    expect(emotionColor(4.1)).toBe("var(--emotion-4)");
  });
});

describe("What was typed into a form", () => {
  test("Is read by name, without the framework's own fields and without files", () => {
    const data = new FormData();
    data.append("title", "first");
    data.append("title", "second");
    data.append("$ACTION_ID_1", "x");
    data.append("picture", new Blob(["x"]), "x.png");
    expect(formValues(data)).toEqual({ title: "second" });
  });
});
