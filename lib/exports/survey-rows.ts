import type { Cell } from "@/lib/core/csv";
import type { Question } from "@/lib/surveys/questions/kinds";
import { isScale } from "@/lib/surveys/questions/scales";
import { type Held, wordsOf } from "@/lib/surveys/results/answer-words";
import { type FormerLabels, formerKey } from "@/lib/surveys/results/former-labels";

export type ExportColumns = {
  questions: readonly Question[];
  hiddenFields: readonly string[];
  former: FormerLabels;
};

export type ExportedResponse = {
  receipt: string;
  at: Date;
  isFlagged: boolean;
  locale: string;
  hidden: Record<string, string> | null;
  linkName: string;
  channelName: string | null;
  touchpointName: string | null;
  personaName: string | null;
  customer: string | null;
  answers: readonly (Held & { questionId: string })[];
};

const facts = [
  ...["Receipt", "Submitted (UTC)", "Likely spam", "Language", "Link"],
  ...["Channel", "Touchpoint", "Persona", "Customer"],
];

/** The head of a survey's export: facts, hidden fields, then one or more columns a question. */
export const headOf = ({ questions, hiddenFields }: ExportColumns): string[] => [
  ...facts,
  ...hiddenFields,
  ...questions.flatMap((question) => partsOf(question).map(({ head }) => head)),
];

/** One response as a row below that head. Ratings and numbers are numbers, the rest is words. */
export function rowOf(columns: ExportColumns, response: ExportedResponse): Cell[] {
  const { questions, hiddenFields, former } = columns;
  const held = new Map(response.answers.map((answer) => [answer.questionId, answer]));
  return [
    ...[response.receipt, response.at, response.isFlagged ? "yes" : "no", response.locale],
    ...[response.linkName, response.channelName, response.touchpointName],
    ...[response.personaName, response.customer],
    ...hiddenFields.map((name) => ownValue(response.hidden ?? {}, name)),
    ...questions.flatMap((question) => {
      const answer = held.get(question.id);
      return partsOf(question).map(({ read }) => (answer ? read(answer, former) : null));
    }),
  ];
}

type Part = { head: string; read: (held: Held, former: FormerLabels) => Cell };

/** A matrix has a column a row, a contact one a line; everything else is one column. */
function partsOf(question: Question): Part[] {
  switch (question.kind) {
    case "matrix":
      return question.rows.map(({ id, label }) => ({
        head: `${question.title}: ${label}`,
        read: ({ parts }, former) => {
          const chosen = ownValue(parts ?? {}, id);
          if (chosen === null) return null;
          const column = question.columns.find((one) => one.id === chosen);
          return column?.label ?? former.get(formerKey(question.id, chosen)) ?? chosen;
        },
      }));
    case "contact":
      return question.parts.map((part) => ({
        head: `${question.title}: ${part}`,
        read: ({ parts }) => ownValue(parts ?? {}, part),
      }));
    default:
      return [
        {
          head: question.title,
          read: (held, former) =>
            isScale(question) || question.kind === "number"
              ? held.score
              : wordsOf(question, held, former),
        },
      ];
  }
}

const ownValue = (record: Record<string, string>, key: string): string | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;
