import type { Checked } from "./check";
import type { Question } from "./kinds";

const longestLine = 320;

/** One address, loosely: something, an @, a domain with a dot. The mail server has the last word. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/.test(text);

/** One e-mail address, as `isEmail` takes it. */
export function checkEmail(questionId: string, text: string): Checked {
  return isEmail(text) ? { answer: { questionId, kind: "email", text } } : { error: "email" };
}

/** An address of the web; what has no scheme is taken for https. */
export function checkUrl(questionId: string, text: string): Checked {
  if (text.length > 2000) return { error: "tooLong" };
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!isWebAddress(full)) return { error: "url" };
  return { answer: { questionId, kind: "url", text: full } };
}

/** An http or https address of a named host, without a user or password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes(".") && username === "" && password === "";
}

type NumberQuestion = Extract<Question, { kind: "number" }>;

/** Takes 3.5 and 3,5; no spaces, no powers of ten. */
export function checkNumber(question: NumberQuestion, text: string): Checked {
  if (!/^[+-]?\d{1,12}([.,]\d{1,6})?$/.test(text)) return { error: "number" };
  const value = Number(text.replace(",", "."));
  if (question.min !== null && value < question.min) return { error: "tooLow" };
  if (question.max !== null && value > question.max) return { error: "tooHigh" };
  return { answer: { questionId: question.id, kind: "number", value } };
}

/** A day as `2026-03-01`, and one that exists. */
export function checkDate(questionId: string, text: string): Checked {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  const isReal = day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal ? { answer: { questionId, kind: "date", text } } : { error: "date" };
}

/** Short enough for one line: at most 320 characters, as many as an e-mail address can have. */
export const isLine = (text: string): boolean => text.length <= longestLine;
