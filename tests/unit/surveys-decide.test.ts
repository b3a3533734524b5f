import { describe, expect, test } from "vitest";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { decide, type Gated, keyOf, type Submitted } from "@/lib/surveys/responses/decide";

const questionId = "01a20000-0000-7000-8000-000000000001";
const question: Question = {
  ...{ id: questionId, kind: "csat", title: "How was it?", help: "" },
  ...{ isRequired: true, lowLabel: "", highLabel: "" },
};
const now = new Date("2026-05-04T10:00:00Z");

function buildPlace(survey: Partial<Gated["survey"]> = {}, answered: number | null = null): Gated {
  const open = { status: "published" as const, archivedAt: null, opensAt: null, closesAt: null };
  return {
    survey: { id: "survey", ...open, quota: null, hiddenFields: [], ...survey },
    link: { closedAt: null },
    questions: [question],
    answered,
  };
}

const send = (
  submissionId: string,
  place: Gated,
  { score = "4", isFlagged = false } = {},
): Submitted<Gated> => ({
  ...{ place, submissionId, isFlagged, now, isUnlocked: true, invitation: null },
  entries: [[fieldName(question), score]],
});
const kindsOf = (list: Submitted<Gated>[], stored: Parameters<typeof decide>[1] = new Map()) =>
  decide(list, stored).map((one) => one.kind);

describe("Submissions decided together", () => {
  test("are each judged by their own form", () => {
    const place = buildPlace();
    const list = [send("a", place), send("b", place, { score: "9" }), send("c", place)];
    expect(kindsOf(list)).toEqual(["accepted", "invalid", "accepted"]);
  });

  test("fill a quota in order, and the one too many is refused", () => {
    const place = buildPlace({ quota: 10 }, 8);
    expect(kindsOf(["a", "b", "c"].map((one) => send(one, place)))).toEqual([
      "accepted",
      "accepted",
      "refused",
    ]);
  });

  test("count neither flagged nor invalid ones towards a quota", () => {
    const place = buildPlace({ quota: 1 }, 0);
    const list = [
      send("a", place, { isFlagged: true }),
      send("b", place, { score: "0" }),
      send("c", place),
      send("d", place),
    ];
    expect(kindsOf(list)).toEqual(["accepted", "invalid", "accepted", "refused"]);
  });

  test("that are the same submission are stored once and count once", () => {
    const place = buildPlace({ quota: 2 }, 0);
    const list = ["a", "a", "a", "b"].map((one) => send(one, place));
    expect(kindsOf(list)).toEqual(["accepted", "repeated", "repeated", "accepted"]);
  });

  test("of different surveys do not share an id or a quota", () => {
    const first = buildPlace({ id: "first", quota: 1 }, 0);
    const second = buildPlace({ id: "second", quota: 1 }, 0);
    expect(kindsOf([send("a", first), send("a", second)])).toEqual(["accepted", "accepted"]);
  });

  test("keep the receipt of what was stored, whatever has changed since", () => {
    const place = buildPlace({ status: "closed", quota: 1 }, 1);
    const stored = { responseId: "response", receipt: "7K3F-9QWX", isFlagged: false };
    const known = new Map([[keyOf({ surveyId: "survey", submissionId: "a" }), stored]]);
    const list = [send("a", place, { score: "9" }), send("b", place)];
    expect(decide(list, known)).toEqual([
      { kind: "known", stored },
      { kind: "refused", reason: "closed" },
    ]);
  });
});
