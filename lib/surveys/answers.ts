import { formFields, hiddenPrefix } from "./model";
import type { Answer } from "./questions/answer";
import { type AnswerErrorKey, type Checked, checkAnswer, type Read } from "./questions/check";
import { fieldName, fieldNames, partName, partsOf } from "./questions/fields";
import type { Question } from "./questions/kinds";
import { type Given, wayThrough } from "./questions/logic";
import { isScale } from "./questions/scales";

export type { Answer } from "./questions/answer";

/** `questionId` is null when the fault is in the form as a whole. */
export type AnswerError = { questionId: string | null; messageKey: AnswerErrorKey };

/** What was typed, by the name of the field, safe to show and to type on. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** What was read, whether or not it may be stored. */
export type Reading = {
  filled: Filled;
  hidden: Record<string, string>;
  /** The questions these answers lead through; the others' answers count for nothing. */
  way: Question[];
  given: Given;
};
export type Submission = Reading &
  ({ ok: true; answers: Answer[] } | { ok: false; errors: AnswerError[] });

type Asked = { questions: readonly Question[]; hiddenFields?: readonly string[] };

// Above the body limit of the public page, so that a text that is too long comes back whole.
const longestValue = 70_000;
const mostFields = 500;
/** Longest value of a hidden field, in UTF-16 units. */
const longestHidden = 200;

/**
 * Reads one posted form. Never throws, whatever was posted: a fault is named at its question, and
 * everything readable is handed back so that the form comes back filled in. What was answered off
 * the way that the answers lead is dropped.
 */
export function parseSubmission(
  survey: Asked,
  entries: Iterable<readonly [string, string]>,
): Submission {
  const { values, faults } = collect(survey, entries);
  const checked = new Map(
    survey.questions.map((question) => [
      question.id,
      checkAnswer(question, reader(values, question)),
    ]),
  );
  const hidden = readHidden(survey.hiddenFields ?? [], values);
  const given = givenBy(checked, hidden);
  const way = wayThrough(survey.questions, given);
  const reading = { filled: readable(values), hidden, way, given };
  const errors: AnswerError[] = faults.map((messageKey) => ({ questionId: null, messageKey }));
  const answers: Answer[] = [];
  for (const question of way) {
    const one = checked.get(question.id);
    if (one && "answer" in one) answers.push(one.answer);
    if (one && "error" in one) errors.push({ questionId: question.id, messageKey: one.error });
  }
  return errors.length > 0 ? { ok: false, errors, ...reading } : { ok: true, answers, ...reading };
}

/**
 * Reads a link such as `?score=9` (the first scale), `?nps=9` (the first of its kind) or a field's own
 * name. Valid values pre-select; everything else, and every consent, is ignored.
 */
export function parsePrefill(
  questions: readonly Question[],
  entries: Iterable<readonly [string, string]>,
): Filled {
  const filled = new Map<string, readonly string[]>();
  for (const [name, value] of [...entries].slice(0, mostFields)) {
    const question = questions.find((one) => goesBy(questions, one, name));
    if (!question || question.kind === "consent" || partsAlone(question)) continue;
    const field = fieldName(question);
    const values = [...(filled.get(field) ?? []), value];
    const read: Read = (part) => (part === undefined ? values : []);
    if ("answer" in checkAnswer(question, read)) filled.set(field, values);
  }
  return filled;
}

const partsAlone = (question: Question) =>
  question.kind !== "choice" && partsOf(question).length > 0;

function goesBy(questions: readonly Question[], question: Question, name: string): boolean {
  if (fieldName(question) === name) return true;
  if (name === "score") return questions.find(isScale) === question;
  return name === question.kind && questions.find((one) => one.kind === name) === question;
}

/** The hidden values of an address or a form: declared names only, cut to their length. */
export function readHidden(
  names: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
): Record<string, string> {
  const pairs = names.flatMap((name): [string, string][] => {
    const value = clean(values.get(hiddenPrefix + name)?.[0] ?? "").trim();
    return value === "" ? [] : [[name, value.slice(0, longestHidden)]];
  });
  return Object.fromEntries(pairs);
}

function collect(
  { questions, hiddenFields = [] }: Asked,
  entries: Iterable<readonly [string, string]>,
): { values: Map<string, string[]>; faults: AnswerErrorKey[] } {
  const hidden = hiddenFields.map((name) => hiddenPrefix + name);
  const known = new Set<string>([...questions.flatMap(fieldNames), ...formFields, ...hidden]);
  const values = new Map<string, string[]>();
  const faults = new Set<AnswerErrorKey>();
  let fields = 0;
  for (const [name, value] of entries) {
    fields += 1;
    if (fields > mostFields) faults.add("tooManyFields");
    else if (!known.has(name)) faults.add("unknownField");
    else values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { values, faults: [...faults] };
}

const reader =
  (values: ReadonlyMap<string, string[]>, question: Question): Read =>
  (part) =>
    values.get(part === undefined ? fieldName(question) : partName(question, part)) ?? [];

function givenBy(checked: ReadonlyMap<string, Checked>, hidden: Record<string, string>): Given {
  return (about) => {
    if (about.startsWith("hidden:")) {
      const value = Object.hasOwn(hidden, about.slice(7)) ? hidden[about.slice(7)] : undefined;
      return value === undefined ? [] : [value];
    }
    const one = checked.get(about);
    return one && "answer" in one ? valuesOf(one.answer) : [];
  };
}

/** An answer as rules compare it: scores, option ids, words. */
function valuesOf(answer: Answer): string[] {
  if ("score" in answer) return [String(answer.score)];
  if ("value" in answer) return [String(answer.value)];
  if ("choices" in answer) return answer.choices;
  if ("text" in answer) return [answer.text];
  return "parts" in answer ? Object.values(answer.parts) : ["yes"];
}

function readable(values: ReadonlyMap<string, string[]>): Filled {
  return new Map([...values].map(([name, texts]) => [name, texts.map(clean)]));
}

function clean(value: string): string {
  return value
    .slice(0, longestValue)
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "");
}
