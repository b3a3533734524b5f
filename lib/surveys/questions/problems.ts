import type { Question } from "./kinds";
import { otherId } from "./kinds";
import { type Condition, endOfSurvey } from "./logic-schema";
import { isScale, scalePoints } from "./scales";

export type ProblemKind = "gone" | "tooEarly" | "impossible" | "loop" | "unreachable";
export type Problem = { questionId: string; kind: ProblemKind };

/** What is wrong with a question, in a sentence that its title ends. */
export const problemTexts: Readonly<Record<ProblemKind, string>> = {
  gone: "A rule names a question, option or hidden field that is gone:",
  tooEarly: "A rule asks for an answer that has not been given yet:",
  impossible: "A rule waits for an answer nobody can give:",
  loop: "A jump leads back, so that the survey would go round in a circle:",
  unreachable: "Nobody can come to this question:",
};

/**
 * What is wrong with the way through a survey: rules about what is gone, not yet asked or never
 * answered so, jumps that lead back, and questions nobody can come to. Each names its question.
 */
export function problemsOf(
  questions: readonly Question[],
  hiddenFields: readonly string[],
): Problem[] {
  const faults = questions.flatMap((question, place) => [
    ...rulesOf(question).flatMap(({ condition, isJump }) => {
      const kind = conditionProblem(condition, { questions, hiddenFields, place, isJump });
      return kind ? [{ questionId: question.id, kind }] : [];
    }),
    ...(question.logic?.jumps ?? []).flatMap(({ to }) => {
      const kind = jumpProblem(to, questions, place);
      return kind ? [{ questionId: question.id, kind }] : [];
    }),
  ]);
  const reached = reachable(questions, hiddenFields);
  const unreachable = questions
    .filter((question) => !reached.has(question.id))
    .map((question) => ({ questionId: question.id, kind: "unreachable" as const }));
  const seen = new Set<string>();
  return [...faults, ...unreachable].filter(({ questionId, kind }) => {
    const key = `${questionId} ${kind}`;
    return !seen.has(key) && seen.add(key);
  });
}

function rulesOf({ logic }: Question): { condition: Condition; isJump: boolean }[] {
  const shown = (logic?.showIf ?? []).map((condition) => ({ condition, isJump: false }));
  const jumps = (logic?.jumps ?? []).flatMap((jump) => jump.when);
  return [...shown, ...jumps.map((condition) => ({ condition, isJump: true }))];
}

type Place = {
  questions: readonly Question[];
  hiddenFields: readonly string[];
  place: number;
  isJump: boolean;
};

function conditionProblem(
  { about, test, value }: Condition,
  { questions, hiddenFields, place, isJump }: Place,
): ProblemKind | null {
  if (about.startsWith("hidden:")) {
    return hiddenFields.includes(about.slice("hidden:".length)) ? null : "gone";
  }
  const asked = questions.findIndex((question) => question.id === about);
  if (asked < 0) return "gone";
  if (asked > place || (asked === place && !isJump)) return "tooEarly";
  const values = valuesFor(questions[asked]);
  if (test === "answered" || test === "skipped" || !values) return null;
  if (test === "is" && !values.includes(value)) return "impossible";
  if (test === "atLeast" && !values.some((one) => +one >= +value)) return "impossible";
  return test === "atMost" && !values.some((one) => +one <= +value) ? "impossible" : null;
}

/** Every value an answer can have as rules see it; null where there is no end of them. */
function valuesFor(question: Question | undefined): string[] | null {
  if (!question) return null;
  if (isScale(question)) return scalePoints(question).map(String);
  if (question.kind === "consent") return ["yes"];
  if (question.kind !== "choice") return null;
  const ids = question.options.map(({ id }) => id);
  return question.other === undefined ? ids : [...ids, otherId];
}

function jumpProblem(to: string, questions: readonly Question[], place: number) {
  if (to === endOfSurvey) return null;
  const target = questions.findIndex((question) => question.id === to);
  if (target < 0) return "gone" as const;
  return target <= place ? ("loop" as const) : null;
}

/** The questions somebody can come to, following every way that answers may lead. */
function reachable(questions: readonly Question[], hiddenFields: readonly string[]): Set<string> {
  const arrived = new Set([0]);
  const shown = new Set<string>();
  // Every way leads forward, so one pass in order meets each place after all that lead to it.
  questions.forEach((question, place) => {
    if (!arrived.has(place)) return;
    const { showIf = [], match = "all" } = question.logic ?? {};
    const isOpen = (condition: Condition) =>
      conditionProblem(condition, { questions, hiddenFields, place, isJump: false }) === null &&
      (condition.about.startsWith("hidden:") ||
        condition.test === "skipped" ||
        shown.has(condition.about));
    const canShow =
      match === "any" && showIf.length > 0 ? showIf.some(isOpen) : showIf.every(isOpen);
    if (showIf.length > 0) arrived.add(place + 1);
    if (!canShow) return;
    shown.add(question.id);
    for (const next of nextPlaces(questions, place)) arrived.add(next);
  });
  return shown;
}

function nextPlaces(questions: readonly Question[], place: number): number[] {
  const question = questions[place];
  const jumps = question?.logic?.jumps ?? [];
  const targets = jumps.map(({ to }) => {
    if (to === endOfSurvey) return questions.length;
    const target = questions.findIndex((one) => one.id === to);
    return target > place ? target : place + 1;
  });
  const always = jumps.findIndex((jump) => jump.when.length === 0);
  if (always >= 0) return targets.slice(0, always + 1);
  return question && coversAll(question) ? targets : [...targets, place + 1];
}

/** Whether every answer that can be given jumps: nobody then comes to the next question. */
function coversAll(question: Question): boolean {
  const values = valuesFor(question);
  const isOne = isScale(question) || (question.kind === "choice" && !question.isMultiple);
  if (!values || !isOne || !question.isRequired) return false;
  const own = (question.logic?.jumps ?? []).flatMap(({ when }) => {
    const [only, ...more] = when;
    return only && more.length === 0 && only.about === question.id ? [only] : [];
  });
  return values.every((value) =>
    own.some((condition) => {
      if (condition.test === "is") return condition.value === value;
      if (condition.test === "isNot") return condition.value !== value;
      if (condition.test === "atLeast") return +value >= +condition.value;
      return condition.test === "atMost"
        ? +value <= +condition.value
        : condition.test === "answered";
    }),
  );
}
