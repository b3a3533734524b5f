import { isStorable } from "@/lib/core/text";
import {
  type ChoiceQuestion,
  fieldName,
  formFields,
  isScale,
  longestText,
  type Question,
  type ScaleKind,
  type ScaleQuestion,
  scales,
} from "./model";

export type Answer =
  | { questionId: string; kind: ScaleKind; score: number }
  | { questionId: string; kind: "choice"; choices: string[] }
  | { questionId: string; kind: "text"; text: string }
  | { questionId: string; kind: "consent"; accepted: true };

/** The name of a message below `surveys.page.errors`. */
export type AnswerErrorKey =
  | "required"
  | "offScale"
  | "unknownOption"
  | "onlyOne"
  | "tooLong"
  | "unreadable"
  | "mustAccept"
  | "unknownField"
  | "tooManyFields"
  | "submission";

/** `questionId` is null when the fault is in the form as a whole. */
export type AnswerError = { questionId: string | null; messageKey: AnswerErrorKey };

/** What was typed, by question id, safe to show and to type on. */
export type Filled = ReadonlyMap<string, readonly string[]>;

export type Submission =
  | { ok: true; answers: Answer[]; filled: Filled }
  | { ok: false; errors: AnswerError[]; filled: Filled };

type Checked = { answer: Answer } | { skipped: true } | { error: AnswerErrorKey };

// Above the body limit of the public page, so that a text that is too long comes back whole.
const longestValue = 70_000;
const mostFields = 300;

/**
 * Reads one posted form. Never throws, whatever was posted: a fault is named at its question, and
 * everything readable is handed back so that the form comes back filled in.
 */
export function parseSubmission(
  survey: { questions: readonly Question[] },
  entries: Iterable<readonly [string, string]>,
): Submission {
  const { values, faults } = collect(survey.questions, entries);
  const filled = readable(survey.questions, values);
  const answers: Answer[] = [];
  const errors: AnswerError[] = faults.map((messageKey) => ({ questionId: null, messageKey }));
  for (const question of survey.questions) {
    const checked = check(question, values.get(fieldName(question)) ?? []);
    if ("answer" in checked) answers.push(checked.answer);
    if ("error" in checked) errors.push({ questionId: question.id, messageKey: checked.error });
  }
  return errors.length > 0 ? { ok: false, errors, filled } : { ok: true, answers, filled };
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
    if (!question || question.kind === "consent") continue;
    const values = [...(filled.get(question.id) ?? []), value];
    if ("answer" in check(question, values)) filled.set(question.id, values);
  }
  return filled;
}

function goesBy(questions: readonly Question[], question: Question, name: string): boolean {
  if (fieldName(question) === name) return true;
  if (name === "score") return questions.find(isScale) === question;
  return name === question.kind && questions.find((one) => one.kind === name) === question;
}

function collect(
  questions: readonly Question[],
  entries: Iterable<readonly [string, string]>,
): { values: Map<string, string[]>; faults: AnswerErrorKey[] } {
  const known = new Set<string>([...questions.map(fieldName), ...formFields]);
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

function readable(questions: readonly Question[], values: Map<string, string[]>): Filled {
  return new Map(
    questions.flatMap((question) => {
      const texts = values.get(fieldName(question))?.map(clean);
      return texts ? [[question.id, texts]] : [];
    }),
  );
}

function clean(value: string): string {
  return value
    .slice(0, longestValue)
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "");
}

function check(question: Question, values: readonly string[]): Checked {
  const given = values.filter((value) => value.trim() !== "");
  if (given.length === 0) {
    if (!question.isRequired) return { skipped: true };
    return { error: question.kind === "consent" ? "mustAccept" : "required" };
  }
  if (!given.every(isStorable)) return { error: "unreadable" };
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
      return checkScale(question, given);
    case "choice":
      return checkChoice(question, given);
    case "text":
      return checkText(question, given);
    case "consent":
      if (given.length > 1) return { error: "onlyOne" };
      if (given[0] !== "yes") return { error: "unknownOption" };
      return { answer: { questionId: question.id, kind: "consent", accepted: true } };
  }
}

function checkScale(question: ScaleQuestion, given: readonly string[]): Checked {
  const [value = "", ...more] = given;
  if (more.length > 0) return { error: "onlyOne" };
  const { from, to } = scales[question.kind];
  const score = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (!(score >= from && score <= to)) return { error: "offScale" };
  return { answer: { questionId: question.id, kind: question.kind, score } };
}

function checkChoice(question: ChoiceQuestion, given: readonly string[]): Checked {
  const choices = [...new Set(given)];
  if (choices.length > 1 && !question.isMultiple) return { error: "onlyOne" };
  const ids = question.options.map((option) => option.id);
  if (!choices.every((choice) => ids.includes(choice))) return { error: "unknownOption" };
  const inOrder = ids.filter((id) => choices.includes(id));
  return { answer: { questionId: question.id, kind: "choice", choices: inOrder } };
}

function checkText(
  question: Extract<Question, { kind: "text" }>,
  given: readonly string[],
): Checked {
  if (given.length > 1) return { error: "onlyOne" };
  // A browser counts a line break once in maxlength, yet posts it as CR LF.
  const text = (given[0] ?? "").replaceAll("\r\n", "\n").trim();
  if (text.length > longestText(question)) return { error: "tooLong" };
  return { answer: { questionId: question.id, kind: "text", text } };
}
