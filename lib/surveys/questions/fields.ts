import { otherId, type Question } from "./kinds";

/** A question's name in the form: it stays when questions are moved, renamed or added. */
export function fieldName(question: { id: string }): string {
  return `q${question.id.slice(-12)}`;
}

/** The name of one part of a question: a row, an option's rank, a line of a contact. */
export function partName(question: { id: string }, part: string): string {
  return `${fieldName(question)}-${part}`;
}

/** Every name under which the form may carry this question. */
export function fieldNames(question: Question): string[] {
  return [fieldName(question), ...partsOf(question).map((part) => partName(question, part))];
}

/** The parts a question is answered in; none for a question that is one field. */
export function partsOf(question: Question): string[] {
  switch (question.kind) {
    case "matrix":
      return question.rows.map(({ id }) => id);
    case "ranking":
      return question.options.map(({ id }) => id);
    case "contact":
      return question.parts;
    case "choice":
      return question.other === undefined ? [] : [otherId];
    default:
      return [];
  }
}
