import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePrefill, parseSubmission } from "@/lib/surveys/answers";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { looksAutomatic } from "@/lib/surveys/spam";
import { sampleQuestions } from "../support/survey-samples";

const questions = sampleQuestions();
const [csat, nps, ces, choice, text, consent] = questions;
const parse = (...entries: [Question, string][]) =>
  parseSubmission(
    { questions },
    entries.map(([question, value]): [string, string] => [fieldName(question), value]),
  );
const complete: [Question, string][] = [
  [csat, "4"],
  [nps, "10"],
  [consent, "yes"],
];

describe("A complete form", () => {
  test("is read into one answer per answered question, in the survey's order", () => {
    const result = parse(
      ...complete,
      [choice, "driver"],
      [choice, "time"],
      [text, " Good.\r\nBye "],
    );
    expect(result).toMatchObject({
      ok: true,
      answers: [
        { questionId: csat.id, kind: "csat", score: 4 },
        { questionId: nps.id, kind: "nps", score: 10 },
        { questionId: choice.id, kind: "choice", choices: ["time", "driver"] },
        { questionId: text.id, kind: "text", text: "Good.\nBye" },
        { questionId: consent.id, kind: "consent", accepted: true },
      ],
    });
  });

  test("keeps nothing for a skipped question", () => {
    const result = parse(...complete, [text, "   "]);
    expect(result.ok && result.answers.map((answer) => answer.kind)).toEqual([
      "csat",
      "nps",
      "consent",
    ]);
  });
});

describe("A faulty form", () => {
  test.each([
    ["a required question left out", [csat, ""], "required"],
    ["a score above the scale", [csat, "6"], "offScale"],
    ["a score below the scale", [csat, "0"], "offScale"],
    ["a score that is no number", [nps, "9e9"], "offScale"],
    ["a score with spaces", [nps, " 9"], "offScale"],
    ["an option that is not there", [choice, "nope"], "unknownOption"],
    ["a text over the limit", [text, "x".repeat(4001)], "tooLong"],
    ["a NUL", [text, "a\0b"], "unreadable"],
    ["half a surrogate pair", [text, "a\ud800b"], "unreadable"],
    ["consent in other words", [consent, "on"], "unknownOption"],
    ["consent withheld", [consent, ""], "mustAccept"],
  ] as const)("names the question with %s", (_, [question, value], messageKey) => {
    const others = complete.filter(([one]) => one.id !== question.id);
    const result = parse(...others, [question, value]);
    expect(result).toMatchObject({ ok: false, errors: [{ questionId: question.id, messageKey }] });
  });

  test("comes back with what was typed, without what cannot be stored", () => {
    const result = parse([csat, "4"], [text, "Late\0 again"]);
    expect(result.ok).toBe(false);
    expect(result.filled.get(fieldName(csat))).toEqual(["4"]);
    expect(result.filled.get(fieldName(text))).toEqual(["Late again"]);
  });

  test("refuses a field the survey does not have", () => {
    const result = parseSubmission({ questions }, [["isAdmin", "1"]]);
    expect(result).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([{ questionId: null, messageKey: "unknownField" }]),
    });
  });

  test("takes one answer where one is asked for", () => {
    expect(parse(...complete, [ces, "1"], [ces, "7"])).toMatchObject({
      ok: false,
      errors: [{ questionId: ces.id, messageKey: "onlyOne" }],
    });
  });

  test("never throws and never stores what PostgreSQL refuses, whatever is posted", () => {
    const names = fc.oneof(
      fc.constantFrom(...questions.map(fieldName)),
      fc.string(),
      fc.constant("__proto__"),
    );
    const values = fc.oneof(fc.string({ unit: "binary" }), fc.integer().map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (entries) => {
        const result = parseSubmission({ questions }, entries);
        for (const typed of [...result.filled.values()].flat()) expect(typed).not.toContain("\0");
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
      }),
    );
  });

  test("is refused as a whole above 500 fields", () => {
    const result = parse(
      ...Array.from({ length: 600 }, (): [Question, string] => [choice, "time"]),
    );
    expect(result.ok).toBe(false);
    expect(!result.ok && result.errors).toContainEqual({
      questionId: null,
      messageKey: "tooManyFields",
    });
  });
});

describe("A prefilled link", () => {
  test("pre-selects the first scale with ?score, and a kind by its name", () => {
    const filled = parsePrefill(questions, [
      ["score", "5"],
      ["nps", "9"],
    ]);
    expect([...filled]).toEqual([
      [fieldName(csat), ["5"]],
      [fieldName(nps), ["9"]],
    ]);
  });

  test("ignores values off the scale, unknown names and any consent", () => {
    const entries: [string, string][] = [
      ["score", "99"],
      ["utm_source", "mail"],
      ["consent", "yes"],
      [fieldName(consent), "yes"],
    ];
    expect(parsePrefill(questions, entries).size).toBe(0);
  });
});

describe("An automatic sender", () => {
  const rendered = new Date("2026-03-01T10:00:00Z");
  const hex = rendered.getTime().toString(16).padStart(12, "0");
  const submissionId = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  const later = (ms: number) => new Date(rendered.getTime() + ms);

  test.each([
    ["a person after three seconds", { honeypot: "", submissionId, now: later(3000) }, false],
    ["a form back within half a second", { honeypot: "", submissionId, now: later(500) }, true],
    ["a filled hidden field", { honeypot: "http://x", submissionId, now: later(9000) }, true],
    [
      "an id not made by the page",
      { honeypot: "", submissionId: "11111111-1111-4111-8111-111111111111", now: later(9000) },
      true,
    ],
  ])("is told from %s", (_, form, expected) => {
    expect(looksAutomatic(form)).toBe(expected);
  });
});
