import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import type { Question } from "@/lib/surveys/questions/kinds";
import { wordsOf } from "@/lib/surveys/results/answer-words";
import { compareGroups, type GroupTally } from "@/lib/surveys/results/compare";
import { ratingFigure } from "@/lib/surveys/results/figures";
import { formerKey, formerLabels } from "@/lib/surveys/results/former-labels";

const scores = (...pairs: [score: number, count: number][]) =>
  pairs.map(([score, count]) => ({ score, count }));

describe("A rating's figure", () => {
  test("of nine promoters and one skip is 100: a skip is not an answer", () => {
    expect(ratingFigure("nps", scores([10, 9])).score).toMatchObject({ value: 100, n: 9 });
  });

  test("of fifty promoters and twenty detractors is 30, from 14.1 to 44.2", () => {
    const { score } = ratingFigure("nps", scores([9, 50], [7, 30], [3, 20]));
    expect(score.value).toBeCloseTo(30, 10);
    expect(score.low).toBeCloseTo(14.1, 0);
    expect(score.high).toBeCloseTo(44.2, 1);
  });

  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3: 81 of 263, 15 of 148.
  test.each([
    ["csat", 5, 1, 81, 263, 25.53, 36.62],
    ["csat3", 3, 2, 81, 263, 25.53, 36.62],
    ["csat7", 6, 5, 15, 148, 6.24, 16.05],
    ["ces", 5, 4, 15, 148, 6.24, 16.05],
    ["ces5", 4, 3, 81, 263, 25.53, 36.62],
    ["emoji", 4, 3, 15, 148, 6.24, 16.05],
  ] as const)("%s counts from %d on and not %d: %d of %d is %d to %d percent", (...row) => {
    const [kind, hit, miss, hits, total, low, high] = row;
    const { score } = ratingFigure(kind, scores([hit, hits], [miss, total - hits]));
    expect(score.value).toBeCloseTo((100 * hits) / total, 10);
    expect(score.low).toBeCloseTo(low, 1);
    expect(score.high).toBeCloseTo(high, 1);
  });

  test("of stars is their mean on their own scale", () => {
    const { score } = ratingFigure("rating", scores([10, 5], [8, 5]), { low: 1, high: 10 });
    expect(score).toMatchObject({ value: 9, n: 10 });
  });
});

describe("Comparing groups", () => {
  const tally = (id: string, score: number, count: number): GroupTally => ({
    ...{ dimension: "channel", id, name: id, score, count },
  });

  test("takes the false discovery rate over everything that is shown", () => {
    // One group of twenty differs at p = 0.03, which twenty tests find by chance.
    const calm = Array.from({ length: 19 }, (_, n) => [
      tally(`c${n}`, 5, 20),
      tally(`c${n}`, 1, 20),
    ]).flat();
    const odd = [tally("odd", 5, 27), tally("odd", 1, 13)];
    const [shown] = compareGroups("csat", [...calm, ...odd]);
    expect(shown?.groups.every((group) => group.direction === "none")).toBe(true);
    const [clear] = compareGroups("csat", [...calm, tally("bad", 1, 40)]);
    expect(clear?.groups.filter((group) => group.direction !== "none")).toMatchObject([
      { id: "bad", direction: "down" },
    ]);
  });

  test("shows nothing where there is only one group", () => {
    expect(compareGroups("nps", [tally("only", 9, 50)])).toEqual([]);
  });
});

describe("Answers in words", () => {
  const options = [
    { id: "a", label: "Price" },
    { id: "b", label: "Service" },
  ];
  const base = { id: newId(), title: "?", help: "", isRequired: false };
  const none = { score: null, text: null, choices: null, parts: null };

  test("name options, other words, places, rows and parts", () => {
    const choice: Question = {
      ...{ ...base, kind: "choice", isMultiple: true, options, other: "Other" },
    };
    const held = { ...none, choices: ["a", "_other"], text: "Parking" };
    expect(wordsOf(choice, held)).toBe("Price, Other: Parking");
    const ranking: Question = { ...base, kind: "ranking", options };
    expect(wordsOf(ranking, { ...none, choices: ["b", "a"] })).toBe("1. Service, 2. Price");
    const matrix: Question = { ...base, kind: "matrix", rows: options, columns: options };
    expect(wordsOf(matrix, { ...none, parts: { a: "b" } })).toBe("Price: Service");
    const contact: Question = { ...base, kind: "contact", parts: ["name", "email"] };
    const parts = { email: "jo@people.example", name: "Jo" };
    expect(wordsOf(contact, { ...none, parts })).toBe("Jo, jo@people.example");
  });

  test("use the label an option had in the latest version that knew it, of its own question", () => {
    const question = (label: string) => ({
      ...{ id: base.id, kind: "choice", options: [{ id: "old", label }] },
    });
    const other = { id: newId(), kind: "choice", options: [{ id: "old", label: "Not mine" }] };
    const former = formerLabels([
      { questions: [question("First")] },
      { questions: [question("Second"), other] },
    ]);
    expect(former.get(formerKey(base.id, "old"))).toBe("Second");
    const choice: Question = { ...base, kind: "choice", isMultiple: false, options };
    expect(wordsOf(choice, { ...none, choices: ["old"] }, former)).toBe("Second");
  });
});
