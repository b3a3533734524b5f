import { isStorable } from "@/lib/core/text";
import type { Answer } from "./answer";
import { checkContact, checkMatrix, checkRanking } from "./check-parts";
import { checkDate, checkEmail, checkNumber, checkUrl } from "./check-texts";
import { partsOf } from "./fields";
import { otherId, type Question } from "./kinds";
import { isScale, type ScaleQuestion, scaleOf } from "./scales";

/** The name of a message below `surveys.page.errors`. */
export type AnswerErrorKey =
  | "required"
  | "offScale"
  | "unknownOption"
  | "onlyOne"
  | "tooLong"
  | "unreadable"
  | "mustAccept"
  | "number"
  | "tooLow"
  | "tooHigh"
  | "email"
  | "url"
  | "date"
  | "phone"
  | "allRows"
  | "allRanks"
  | "sameRank"
  | "unknownField"
  | "tooManyFields"
  | "submission";

export type Checked = { answer: Answer } | { skipped: true } | { error: AnswerErrorKey };

/** What the form held for a question: under its own name, or under that of one of its parts. */
export type Read = (part?: string) => readonly string[];

/** Longest accepted text in UTF-16 units, as the browser's maxlength counts. */
export function longestText(question: { isLong: boolean }): number {
  return question.isLong ? 4000 : 200;
}
export const longestOther = 200;

/** Reads one question's answer. Never throws, whatever was posted. */
export function checkAnswer(question: Question, read: Read): Checked {
  const given = filledIn(read());
  const parts = partsOf(question).map((part) => filledIn(read(part)));
  if (![...given, ...parts.flat()].every(isStorable)) return { error: "unreadable" };
  if (parts.some((values) => values.length > 1)) return { error: "onlyOne" };
  const isEmpty = given.length === 0 && parts.every((values) => values.length === 0);
  if (isEmpty) return question.isRequired ? { error: requiredKey(question) } : { skipped: true };
  if (isScale(question)) return checkScale(question, given);
  switch (question.kind) {
    case "choice":
      return checkChoice(question, given, (read(otherId)[0] ?? "").trim());
    case "matrix":
      return checkMatrix(question, read);
    case "ranking":
      return checkRanking(question, read);
    case "contact":
      return checkContact(question, read);
    default:
      return checkOne(question, given);
  }
}

const filledIn = (values: readonly string[]) => values.filter((value) => value.trim() !== "");
const requiredKey = ({ kind }: Question) => (kind === "consent" ? "mustAccept" : "required");

function checkScale(question: ScaleQuestion, given: readonly string[]): Checked {
  const [value = "", ...more] = given;
  if (more.length > 0) return { error: "onlyOne" };
  const { from, to } = scaleOf(question);
  const score = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (!(score >= from && score <= to)) return { error: "offScale" };
  const { id: questionId, kind } = question;
  if (kind === "rating") return { answer: { questionId, kind, score, stars: question.stars } };
  return { answer: { questionId, kind, score } };
}

type Choice = Extract<Question, { kind: "choice" }>;

function checkChoice(question: Choice, given: readonly string[], words: string): Checked {
  const choices = new Set(given);
  // Whoever wrote in words of their own has chosen "other", marked or not.
  if (words !== "" && (question.isMultiple || choices.size === 0)) choices.add(otherId);
  if (choices.size > 1 && !question.isMultiple) return { error: "onlyOne" };
  const ids = question.options.map((option) => option.id);
  if (question.other !== undefined) ids.push(otherId);
  if (![...choices].every((choice) => ids.includes(choice))) return { error: "unknownOption" };
  const inOrder = ids.filter((id) => choices.has(id));
  const answer = { questionId: question.id, kind: "choice" as const, choices: inOrder };
  if (!choices.has(otherId) || words === "") return { answer };
  return words.length > longestOther
    ? { error: "tooLong" }
    : { answer: { ...answer, other: words } };
}

type OneField = Exclude<
  Question,
  | ScaleQuestion
  | { kind: "choice" }
  | { kind: "matrix" }
  | { kind: "ranking" }
  | { kind: "contact" }
>;

function checkOne(question: OneField, given: readonly string[]): Checked {
  if (given.length > 1) return { error: "onlyOne" };
  // A browser counts a line break once in maxlength, yet posts it as CR LF.
  const text = (given[0] ?? "").replaceAll("\r\n", "\n").trim();
  switch (question.kind) {
    case "text":
      if (text.length > longestText(question)) return { error: "tooLong" };
      return { answer: { questionId: question.id, kind: "text", text } };
    case "number":
      return checkNumber(question, text);
    case "email":
      return checkEmail(question.id, text);
    case "url":
      return checkUrl(question.id, text);
    case "date":
      return checkDate(question.id, text);
    case "consent":
      if (text !== "yes") return { error: "unknownOption" };
      return { answer: { questionId: question.id, kind: "consent", accepted: true } };
  }
}
