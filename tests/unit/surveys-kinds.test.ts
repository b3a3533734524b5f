import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSubmission } from "@/lib/surveys/answers";
import { readAddresses } from "@/lib/surveys/invitations/addresses";
import { readPeople } from "@/lib/surveys/invitations/people";
import { chooseLanguage, missingWords, translated, wordsOf } from "@/lib/surveys/languages/words";
import { contrast, type Rgb, rgbOf } from "@/lib/surveys/page/colors";
import { shuffled } from "@/lib/surveys/page/shuffle";
import { accents, leastContrast, themeName, themeOf, themeStyle } from "@/lib/surveys/page/theme";
import { fieldName, partName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { emotionOfAnswers } from "@/lib/surveys/responses/reading";
import { changesBetween, isComparable } from "@/lib/surveys/versions/changes";

const id = "0190b3c2-7c1a-7d3e-9f00-000000000001";
const ask = (values: object): Question => questionSchema.parse({ id, title: "Asked", ...values });
const options = ["a", "b", "c"].map((one) => ({ id: one, label: one.toUpperCase() }));
const ranking = ask({ kind: "ranking", options });
const matrix = ask({
  kind: "matrix",
  rows: options.slice(0, 2),
  columns: options,
  isRequired: true,
});
const choice = ask({ kind: "choice", options, other: "Else" });

/** Fields as `["", value]` for the question's own and `[part, value]` for one of its parts. */
function read(question: Question, ...fields: [string, string][]) {
  const entries = fields.map(([part, value]): [string, string] => [
    part === "" ? fieldName(question) : partName(question, part),
    value,
  ]);
  const result = parseSubmission({ questions: [question] }, entries);
  return result.ok ? (result.answers[0] ?? null) : result.errors[0]?.messageKey;
}

describe("Each kind of question", () => {
  test.each<[string, Question, [string, string][], unknown]>([
    ["a scale of three", ask({ kind: "csat3" }), [["", "3"]], { kind: "csat3", score: 3 }],
    ["a scale of seven", ask({ kind: "csat7" }), [["", "7"]], { kind: "csat7", score: 7 }],
    ["effort of five", ask({ kind: "ces5" }), [["", "5"]], { kind: "ces5", score: 5 }],
    ["faces", ask({ kind: "emoji" }), [["", "2"]], { kind: "emoji", score: 2 }],
    ["stars", ask({ kind: "rating", stars: 8 }), [["", "8"]], { score: 8, stars: 8 }],
    ["a number with a comma", ask({ kind: "number" }), [["", " -3,5 "]], { value: -3.5 }],
    ["an e-mail address", ask({ kind: "email" }), [["", "a@b.co"]], { text: "a@b.co" }],
    [
      "a web address without a scheme",
      ask({ kind: "url" }),
      [["", "b.co/x"]],
      { text: "https://b.co/x" },
    ],
    ["a day", ask({ kind: "date" }), [["", "2024-02-29"]], { text: "2024-02-29" }],
    ["own words, unmarked", choice, [["_other", "Mine"]], { choices: ["_other"], other: "Mine" }],
    [
      "a ranking, best first",
      ranking,
      [
        ["a", "3"],
        ["b", "1"],
        ["c", "2"],
      ],
      { choices: ["b", "c", "a"] },
    ],
    [
      "a table",
      matrix,
      [
        ["a", "c"],
        ["b", "a"],
      ],
      { parts: { a: "c", b: "a" } },
    ],
    [
      "a contact",
      ask({ kind: "contact", parts: ["name", "email"] }),
      [
        ["name", "Ada"],
        ["email", "a@b.co"],
      ],
      { parts: { name: "Ada", email: "a@b.co" } },
    ],
  ])("takes %s", (_, question, fields, answer) => {
    expect(read(question, ...fields)).toMatchObject({ questionId: id, ...Object(answer) });
  });

  test.each<[string, Question, [string, string][], string]>([
    ["four of three", ask({ kind: "csat3" }), [["", "4"]], "offScale"],
    ["nine of eight stars", ask({ kind: "rating", stars: 8 }), [["", "9"]], "offScale"],
    ["a word for a number", ask({ kind: "number" }), [["", "1e5"]], "number"],
    ["a number too small", ask({ kind: "number", min: 2 }), [["", "1"]], "tooLow"],
    ["a number too large", ask({ kind: "number", max: 2 }), [["", "3"]], "tooHigh"],
    ["half an address", ask({ kind: "email" }), [["", "a@b"]], "email"],
    ["a script for an address", ask({ kind: "url" }), [["", "javascript:alert(1)"]], "url"],
    ["a day that never was", ask({ kind: "date" }), [["", "2023-02-29"]], "date"],
    ["a row left out", matrix, [["a", "c"]], "allRows"],
    [
      "a column that is not there",
      matrix,
      [
        ["a", "x"],
        ["b", "a"],
      ],
      "unknownOption",
    ],
    [
      "a place twice",
      ranking,
      [
        ["a", "1"],
        ["b", "1"],
        ["c", "2"],
      ],
      "sameRank",
    ],
    ["half a ranking", ranking, [["a", "1"]], "allRanks"],
    [
      "two own words",
      choice,
      [
        ["_other", "x"],
        ["_other", "y"],
      ],
      "onlyOne",
    ],
    ["own words that are too long", choice, [["_other", "x".repeat(201)]], "tooLong"],
    [
      "letters for a phone",
      ask({ kind: "contact", parts: ["phone"] }),
      [["phone", "call me"]],
      "phone",
    ],
  ])("refuses %s by name", (_, question, fields, messageKey) => {
    expect(read(question, ...fields)).toBe(messageKey);
  });

  test("lies on the same scale of feelings, whatever its length", () => {
    const feeling = (answer: Parameters<typeof emotionOfAnswers>[0][number]) =>
      emotionOfAnswers([answer]);
    expect(feeling({ questionId: id, kind: "csat3", score: 3 })).toBe(2);
    expect(feeling({ questionId: id, kind: "csat7", score: 4 })).toBe(0);
    expect(feeling({ questionId: id, kind: "rating", score: 1, stars: 10 })).toBe(-2);
    expect(feeling({ questionId: id, kind: "nps", score: 5 })).toBe(0);
    expect(emotionOfAnswers([{ questionId: id, kind: "number", value: 5 }])).toBeNull();
  });
});

test("Shuffled options keep every option, and one order for one submission", () => {
  const list = Array.from({ length: 8 }, (_, index) => ({ id: `o${index}`, label: "" }));
  expect(shuffled(list, "seed")).toEqual(shuffled(list, "seed"));
  const firsts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const order = shuffled(list, `0190b3c2-7c1a-7d3e-9f00-${seed}`);
    expect(new Set(order).size).toBe(8);
    const first = order[0]?.id ?? "";
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  // 2,000 ÷ 8 = 250 each; five standard deviations are 74.
  for (const { id: option } of list)
    expect(Math.abs((firsts.get(option) ?? 0) - 250)).toBeLessThan(74);
});

test("Whatever colour an owner picks, words on and in it reach 4.5 to 1 by day and by night", () => {
  const grounds: Rgb[] = [
    [255, 255, 255],
    [26, 27, 31],
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, "0")}`;
      for (const ground of grounds) {
        const { accent, on, soft, ink } = accents(color, ground);
        expect(contrast(on, accent)).toBeGreaterThanOrEqual(leastContrast - 0.05);
        expect(contrast(ink, soft)).toBeGreaterThanOrEqual(leastContrast - 0.05);
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3 - 0.05);
      }
    }),
  );
  expect(contrast(rgbOf("#767676"), rgbOf("#ffffff"))).toBeCloseTo(4.54, 2);
});

test("A theme's style sheet is named by all that it is made of, and by nothing else", () => {
  const theme = { color: "#0B7A4B", corner: "round" as const, mode: "dark" as const };
  const name = themeName(theme);
  expect(name).toBe("t-0b7a4b-round-dark");
  expect(themeStyle(themeOf(name ?? "") ?? {})).toBe(themeStyle({ ...theme, color: "#0b7a4b" }));
  expect(themeName({})).toBeNull();
  for (const wrong of ["t-0b7a4b-round", "t-;}-soft-auto", "t-0b7a4b-soft-auto-x", ""]) {
    expect(themeOf(wrong)).toBeNull();
  }
});

describe("Edits of a published survey", () => {
  test.each<[string, Question, object, boolean]>([
    ["other words", choice, { title: "New" }, true],
    ["a further option", choice, { options: [...options, { id: "d", label: "D" }] }, true],
    ["an option less", choice, { options: options.slice(1) }, false],
    ["several answers in place of one", choice, { isMultiple: true }, false],
    ["another kind", ask({ kind: "csat" }), { kind: "csat7" }, false],
    ["more stars", ask({ kind: "rating" }), { stars: 10 }, false],
    ["a further rank", ranking, { options: [...options, { id: "d", label: "D" }] }, false],
    ["a row less", matrix, { rows: options.slice(0, 1) }, false],
  ])("compare or not: %s", (_, before, change, isSame) => {
    expect(isComparable(before, questionSchema.parse({ ...before, ...change }))).toBe(isSame);
  });

  test("are told as what was done, and moving one question tells of that one", () => {
    const [one, two, three] = [1, 2, 3].map((n) => ({ ...ranking, id: `${id.slice(0, -1)}${n}` }));
    if (!one || !two || !three) throw new Error("Three questions");
    const kinds = (before: Question[], after: Question[]) =>
      changesBetween(before, after).map(
        ({ kind, questionId }) => `${kind} ${questionId.slice(-1)}`,
      );
    expect(kinds([one, two, three], [three, one, two])).toEqual(["moved 3"]);
    expect(kinds([one, two], [one, three])).toEqual(["added 3", "removed 2"]);
    expect(kinds([one], [{ ...one, title: "x", isRequired: true }])).toEqual([
      "reworded 1",
      "required 1",
    ]);
    expect(kinds([one, two], [one, two])).toEqual([]);
  });
});

describe("Languages", () => {
  const survey = {
    title: "T",
    intro: "I",
    thankYou: "",
    closedMessage: "",
    questions: [choice, matrix],
  };
  test("replace every word that has one and report those that have none", () => {
    const words = wordsOf(survey);
    const all = Object.fromEntries(words.map(({ key, text }) => [key, `${text}!`]));
    expect(wordsOf(translated(survey, all)).map(({ text }) => text)).toEqual(
      words.map(({ text }) => `${text}!`),
    );
    expect(missingWords(survey, all)).toEqual([]);
    expect(missingWords(survey, { title: "x", intro: "" }).map(({ key }) => key)).toEqual(
      words.slice(1).map(({ key }) => key),
    );
    expect(translated(survey, JSON.parse('{"__proto__":{"title":"x"}}')).title).toBe("T");
  });

  test.each([
    [["en", "de"], null, "fr, de;q=0.8", "de"],
    [["en", "de"], null, "de-AT", "de"],
    [["en", "de"], "en", "de", "en"],
    [["en", "de"], "xx", "fr", "en"],
    [["ar"], null, "", "ar"],
  ])("of %j, with %j wished and %j read, choose %s", (offered, wished, read, chosen) => {
    expect(chooseLanguage(offered, wished, read)).toBe(chosen);
  });
});

describe("Tables of people", () => {
  test("are read in either order, with quotes, other dividers and a heading", () => {
    const text =
      'customer,email\nC-1, ada@example.com\nbob@example.com;C-2\n"Smith, J"\tj@example.com\n\nC-1,new@example.com\n,\n';
    const { people, faults } = readPeople(text);
    expect(people).toEqual([
      { customer: "C-1", email: "new@example.com" },
      { customer: "C-2", email: "bob@example.com" },
      { customer: "Smith, J", email: "j@example.com" },
    ]);
    expect(faults).toEqual([{ line: 7, text: "," }]);
  });

  test("keep a name with a comma or a line break in it, and count lines as an editor does", () => {
    const semicolons = readPeople("Lee, Ann;ann@example.com\nLee, Bo;bo@example.com");
    expect(semicolons.people.map(({ customer }) => customer)).toEqual(["Lee, Ann", "Lee, Bo"]);
    const { people, faults } = readPeople(
      '"Shop\nNorth",n@example.com\n;\n"a ""b""",b@example.com',
    );
    expect(people.map(({ customer }) => customer)).toEqual(["Shop\nNorth", 'a "b"']);
    expect(faults).toEqual([{ line: 3, text: ";" }]);
  });

  test("with a quote that is never closed lose nobody", () => {
    const { people, faults } = readPeople('C-1,ada@example.com\n"C-2,bob@example.com\nC-3');
    expect(people.map(({ customer }) => customer)).toEqual(["C-1", '"C-2', "C-3"]);
    expect(faults).toEqual([]);
  });

  test("of addresses name what is none", () => {
    expect(readAddresses("Ada <ada@example.com>, ADA@example.com; x@y\nbob@example.com")).toEqual({
      emails: ["ADA@example.com", "bob@example.com"],
      faults: ["x@y"],
    });
  });
});
