import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainWords } from "@/lib/surveys/page/words";
import { fieldName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { wayThrough } from "@/lib/surveys/questions/logic";
import type { Logic } from "@/lib/surveys/questions/logic-schema";
import { cutPages, mayEndAfter, stepsOn } from "@/lib/surveys/questions/page-cut";
import { piecesOf, renamePiped } from "@/lib/surveys/questions/piping";
import { problemsOf } from "@/lib/surveys/questions/problems";
import { settleHidden } from "@/lib/surveys/questions/settle";

const idOf = (place: number) => `0190b3c2-7c1a-7d3e-9f00-${String(place).padStart(12, "0")}`;
const rule = (place: number, test: string, value = "") => ({ about: idOf(place), test, value });
const leadsTo = (to: number | "end", ...when: object[]) => ({
  when,
  to: to === "end" ? to : idOf(to),
});

/** A question with a score from 0 to 10, named by its place. */
const ask = (place: number, logic?: Partial<Record<keyof Logic, unknown>>, more = {}): Question =>
  questionSchema.parse({ id: idOf(place), kind: "nps", title: `Q${place}`, logic, ...more });
const places = (questions: readonly Question[]) =>
  questions.map(({ title }) => Number(title.slice(1)));
const way = (questions: readonly Question[], given: Record<number, string>) =>
  places(
    wayThrough(questions, (about) => {
      const value = given[questions.findIndex((question) => question.id === about) + 1];
      return value === undefined ? [] : [value];
    }),
  );

describe("The way through a survey", () => {
  const branching = [
    ask(1, { jumps: [leadsTo("end", rule(1, "is", "7"))] }),
    ask(2, { showIf: [rule(1, "atMost", "6")] }),
    ask(3, { showIf: [rule(1, "atLeast", "9")], jumps: [leadsTo(5)] }),
    ask(4),
    ask(5, { match: "any", showIf: [rule(2, "answered"), rule(3, "skipped")] }),
  ];

  test.each([
    ["nothing answered yet", {}, [1, 4, 5]],
    ["a low score", { 1: "3" }, [1, 2, 4, 5]],
    ["a high score, which jumps", { 1: "9" }, [1, 3, 5]],
    ["a score that ends it", { 1: "7" }, [1]],
    ["an answer that satisfies no rule for the last", { 1: "9", 3: "5" }, [1, 3]],
  ])("with %s", (_, given, expected) => {
    expect(way(branching, given)).toEqual(expected);
  });

  test("is not led by answers to questions that are not on it", () => {
    const questions = [
      ask(1),
      ask(2, { showIf: [rule(1, "is", "1")] }),
      ask(3, { showIf: [rule(2, "answered")] }),
    ];
    expect(way(questions, { 1: "5", 2: "4" })).toEqual([1]);
  });

  test("always ends, in order and without repeats, whatever the rules say", () => {
    const condition = fc.record({
      about: fc.integer({ min: 1, max: 6 }).map(idOf),
      test: fc.constantFrom("is", "isNot", "atLeast", "atMost", "answered", "skipped"),
      value: fc.integer({ min: 0, max: 10 }).map(String),
    });
    const jump = fc.record({
      when: fc.array(condition, { maxLength: 2 }),
      to: fc.oneof(fc.integer({ min: 1, max: 7 }).map(idOf), fc.constant("end")),
    });
    const logic = fc.record({
      match: fc.constantFrom("all", "any"),
      showIf: fc.array(condition, { maxLength: 2 }),
      jumps: fc.array(jump, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(logic, { minLength: 1, maxLength: 6 }),
        fc.dictionary(
          fc.integer({ min: 1, max: 6 }).map(String),
          fc.integer({ min: 0, max: 10 }).map(String),
        ),
        (all, given) => {
          const questions = all.map((one, index) => ask(index + 1, one));
          const led = way(questions, given);
          expect(led).toEqual([...new Set(led)].sort((a, b) => a - b));
          const shown = wayThrough(questions, () => []);
          const steps = stepsOn({ questions, layout: "all" }, shown);
          expect(steps.flatMap((step) => places(step.questions))).toEqual(places(shown));
          problemsOf(questions, []);
        },
      ),
    );
  });
});

describe("Before publishing", () => {
  const kindsOf = (...questions: Question[]) =>
    problemsOf(questions, ["plan"]).map(
      ({ questionId, kind }) => `${questions.find(({ id }) => id === questionId)?.title} ${kind}`,
    );
  const covered = { isRequired: true };

  test.each<[string, Question[], string[]]>([
    ["nothing is wrong without rules", [ask(1), ask(2)], []],
    [
      "a jump ahead is fine",
      [ask(1, { jumps: [leadsTo(3, rule(1, "is", "1"))] }), ask(2), ask(3)],
      [],
    ],
    ["a jump back is a circle", [ask(1), ask(2, { jumps: [leadsTo(1)] })], ["Q2 loop"]],
    [
      "a jump to itself is a circle",
      [ask(1, { jumps: [leadsTo(1, rule(1, "is", "1"))] })],
      ["Q1 loop"],
    ],
    [
      "a jump to a question that is gone is a dead end",
      [ask(1, { jumps: [leadsTo(9)] })],
      ["Q1 gone"],
    ],
    [
      "a rule about a question that is gone",
      [ask(1), ask(2, { showIf: [rule(9, "answered")] })],
      ["Q2 gone", "Q2 unreachable"],
    ],
    [
      "a rule about a later answer",
      [ask(1, { showIf: [rule(2, "answered")] }), ask(2)],
      ["Q1 tooEarly", "Q1 unreachable"],
    ],
    [
      "a rule about a score off the scale",
      [ask(1), ask(2, { showIf: [rule(1, "is", "11")] })],
      ["Q2 impossible", "Q2 unreachable"],
    ],
    [
      "an end for everybody leaves the rest unreachable",
      [ask(1, { jumps: [leadsTo("end")] }), ask(2)],
      ["Q2 unreachable"],
    ],
    [
      "jumps that cover every answer leave the next unreachable",
      [
        ask(
          1,
          { jumps: [leadsTo(3, rule(1, "atMost", "5")), leadsTo("end", rule(1, "atLeast", "6"))] },
          covered,
        ),
        ask(2),
        ask(3),
      ],
      ["Q2 unreachable"],
    ],
    [
      "whoever skips an optional question comes to the next",
      [
        ask(1, {
          jumps: [leadsTo(3, rule(1, "atMost", "5")), leadsTo("end", rule(1, "atLeast", "6"))],
        }),
        ask(2),
        ask(3),
      ],
      [],
    ],
    [
      "what depends on an unreachable answer is unreachable",
      [ask(1, { jumps: [leadsTo(3)] }), ask(2), ask(3, { showIf: [rule(2, "answered")] })],
      ["Q2 unreachable", "Q3 unreachable"],
    ],
    [
      "a hidden field that was never declared",
      [ask(1, { showIf: [{ about: "hidden:gone", test: "is", value: "x" }] })],
      ["Q1 gone", "Q1 unreachable"],
    ],
    [
      "a hidden field that was declared",
      [ask(1, { showIf: [{ about: "hidden:plan", test: "is", value: "x" }] })],
      [],
    ],
  ])("%s", (_, questions, expected) => {
    expect(kindsOf(...questions)).toEqual(expected);
  });
});

describe("Pages", () => {
  test("end where a question waits for, or quotes, an answer given on them, and after a jump", () => {
    const quoting = { title: `Q4 {{${fieldName({ id: idOf(3) })}}}` };
    const questions = [
      ask(1),
      ask(2, { showIf: [rule(1, "answered")] }),
      ask(3),
      ask(4, undefined, quoting),
      ask(5, { jumps: [leadsTo("end", rule(5, "is", "0"))] }),
      ask(6),
    ];
    const cut = (layout: "all" | "single") =>
      cutPages(questions, layout).map((page) => page.map(({ id }) => Number(id.slice(-2))));
    expect(cut("all")).toEqual([[1], [2, 3], [4, 5], [6]]);
    expect(cut("single")).toEqual([[1], [2], [3], [4], [5], [6]]);
  });

  test("are one for a survey without rules", () => {
    const questions = [ask(1), ask(2), ask(3)];
    expect(stepsOn({ questions, layout: "all" }, questions)).toEqual([
      { questions, isFirst: true, isLast: true },
    ]);
  });
});

describe("Hidden values", () => {
  const only = (value: string) => ({ showIf: [{ about: "hidden:plan", test: "is", value }] });
  test("decide their rules beforehand, so that neither rule nor question is left", () => {
    const questions = [ask(1, only("gold")), ask(2, only("basic")), ask(3)];
    expect(places(settleHidden(questions, { plan: "basic" }))).toEqual([2, 3]);
    expect(JSON.stringify(settleHidden(questions, { plan: "basic" }))).not.toMatch(/gold|hidden/);
    expect(places(settleHidden(questions, {}))).toEqual([3]);
    expect(places(settleHidden(questions, JSON.parse('{"__proto__":"gold"}')))).toEqual([3]);
  });
});

describe("Quoted answers", () => {
  test("stand in their places, with a word for none", () => {
    const said = (name: string) => ({ q1: "5", evil: "{{q1}} $&" })[name] ?? "";
    expect(plainWords("You said {{q1}}, {{ name | friend }}.", said)).toBe("You said 5, friend.");
    expect(plainWords("{{evil}}", said)).toBe("{{q1}} $&");
    expect(plainWords("{{none}} {{not a place}} {q1}", said)).toBe("… {{not a place}} {q1}");
  });

  test("keep every word of the text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const own = piecesOf(text).map((piece) => ("text" in piece ? piece.text : ""));
        expect(text.replace(/\{\{\s*[a-z][a-z0-9_]{0,29}\s*(?:\|[^{}]{0,60})?\}\}/g, "")).toBe(
          own.join(""),
        );
      }),
    );
  });

  test("follow a question to its new name and leave others alone", () => {
    const names = new Map([["qa", "qb"]]);
    expect(renamePiped("{{qa}} {{qa|x}} {{qc}} qa", names)).toBe("{{qb}} {{qb|x}} {{qc}} qa");
  });
});

describe("A page may be the last", () => {
  const [one, two, three] = [ask(1), ask(2, { showIf: [rule(1, "atMost", "6")] }), ask(3)];

  test("when an answer on it jumps to the end", () => {
    const jumping = ask(1, { jumps: [leadsTo("end", rule(1, "is", "7"))] });
    expect(mayEndAfter([jumping, three], [jumping])).toBe(true);
  });

  test("when all that follows, at once or after a jump, may be left out", () => {
    expect(mayEndAfter([one, two], [one])).toBe(true);
    const jumping = ask(1, { jumps: [leadsTo(2, rule(1, "is", "7"))] });
    expect(mayEndAfter([jumping, three, two], [jumping])).toBe(true);
  });

  test("but not when a question is sure to follow", () => {
    expect(mayEndAfter([one, two, three], [one])).toBe(false);
    expect(mayEndAfter([one, three], [one])).toBe(false);
  });
});
