import type { Checked, Read } from "./check";
import { isEmail, isLine } from "./check-texts";
import type { ContactPart, Question } from "./kinds";

type Of<Kind> = Extract<Question, { kind: Kind }>;

/** One column a row; all rows when an answer is required. */
export function checkMatrix(question: Of<"matrix">, read: Read): Checked {
  const columns = question.columns.map(({ id }) => id);
  const parts: Record<string, string> = {};
  for (const { id } of question.rows) {
    const column = (read(id)[0] ?? "").trim();
    if (column === "") continue;
    if (!columns.includes(column)) return { error: "unknownOption" };
    parts[id] = column;
  }
  const isComplete = Object.keys(parts).length === question.rows.length;
  if (question.isRequired && !isComplete) return { error: "allRows" };
  return { answer: { questionId: question.id, kind: "matrix", parts } };
}

/** Every option with a place of its own, 1 the best: half an order would be nobody's. */
export function checkRanking(question: Of<"ranking">, read: Read): Checked {
  const places = question.options.map(({ id }) => ({ id, place: (read(id)[0] ?? "").trim() }));
  const most = question.options.length;
  const isPlace = (text: string) => /^\d{1,2}$/.test(text) && +text >= 1 && +text <= most;
  if (places.some(({ place }) => place === "")) return { error: "allRanks" };
  if (!places.every(({ place }) => isPlace(place))) return { error: "unknownOption" };
  if (new Set(places.map(({ place }) => Number(place))).size < most) return { error: "sameRank" };
  const choices = places.sort((a, b) => Number(a.place) - Number(b.place)).map(({ id }) => id);
  return { answer: { questionId: question.id, kind: "ranking", choices } };
}

/** Each part a line, mail and phone in their shape; all parts when an answer is required. */
export function checkContact(question: Of<"contact">, read: Read): Checked {
  const parts: Record<string, string> = {};
  for (const part of question.parts) {
    const text = (read(part)[0] ?? "").trim();
    if (text === "") {
      if (question.isRequired) return { error: "required" };
      continue;
    }
    if (!isLine(text)) return { error: "tooLong" };
    if (!isPart(part, text)) return { error: part === "email" ? "email" : "phone" };
    parts[part] = text;
  }
  return { answer: { questionId: question.id, kind: "contact", parts } };
}

function isPart(part: ContactPart, text: string): boolean {
  if (part === "email") return isEmail(text);
  return part !== "phone" || /^\+?[\d\s()/.-]{5,30}$/.test(text);
}
