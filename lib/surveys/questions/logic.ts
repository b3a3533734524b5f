import type { Question } from "./kinds";
import { type Condition, endOfSurvey, type Jump } from "./logic-schema";

/** What has been answered so far: values by question id, or by `hidden:name`; empty when skipped. */
export type Given = (about: string) => readonly string[];

/** Whether one rule holds for what has been answered. A skipped question passes no comparison. */
export function holds({ about, test, value }: Condition, given: Given): boolean {
  const values = given(about);
  switch (test) {
    case "answered":
      return values.length > 0;
    case "skipped":
      return values.length === 0;
    case "is":
      return values.includes(value);
    case "isNot":
      return values.length > 0 && !values.includes(value);
    case "atLeast":
      return values.some((one) => Number(one) >= Number(value));
    case "atMost":
      return values.some((one) => Number(one) <= Number(value));
  }
}

/** Whether the conditions of a question hold; one without conditions is always asked. */
function isShown({ logic }: Question, given: Given): boolean {
  if (!logic || logic.showIf.length === 0) return true;
  const results = logic.showIf.map((condition) => holds(condition, given));
  return logic.match === "any" ? results.some(Boolean) : results.every(Boolean);
}

/**
 * The questions these answers lead through, in order. An answer to a question that is not on the
 * way counts for no rule. A jump leads forward only, so the way always ends.
 */
export function wayThrough(questions: readonly Question[], given: Given): Question[] {
  if (questions.every(({ logic }) => !logic)) return [...questions];
  const way: Question[] = [];
  const asked = new Set<string>();
  const onTheWay: Given = (about) =>
    about.startsWith("hidden:") || asked.has(about) ? given(about) : [];
  for (let place = 0; place < questions.length; ) {
    const question = questions[place];
    if (!question) break;
    if (!isShown(question, onTheWay)) {
      place += 1;
      continue;
    }
    way.push(question);
    asked.add(question.id);
    place = nextPlace(questions, place, onTheWay);
  }
  return way;
}

function nextPlace(questions: readonly Question[], place: number, given: Given): number {
  const jumps = questions[place]?.logic?.jumps ?? [];
  const taken = jumps.find((jump) => jump.when.every((condition) => holds(condition, given)));
  return taken ? Math.max(targetOf(questions, taken, place), place + 1) : place + 1;
}

/** Where a jump leads; one to a question that is gone leads to the next one. */
function targetOf(questions: readonly Question[], { to }: Jump, place: number): number {
  if (to === endOfSurvey) return questions.length;
  const target = questions.findIndex((question) => question.id === to);
  return target < 0 ? place + 1 : target;
}
