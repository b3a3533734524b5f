import type { SurveyTheme } from "@/db/schema/surveys";
import { fieldName, partName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import type { DemoAnswer } from "./answers/model";
import type { SurveyKey } from "./model";

export const shopTheme: SurveyTheme = { color: "#2f6f4f", corner: "soft", mode: "auto" };

const likes = ["plants", "advice", "packing", "prices"] as const;
const likeLabels = ["The plants", "The advice", "How it is packed", "The prices"];
const rows = ["time", "whole", "news"] as const;
const rowLabels = ["It came when promised", "It arrived whole", "I knew where it was"];
const columns = ["poor", "fine", "great"] as const;

const named = (ids: readonly string[], labels: readonly string[]) =>
  ids.map((id, index) => ({ id, label: labels[index] ?? id }));

/** What a survey asks besides its score and comment: a table for deliveries, a branch for those who recommend. */
export function extraQuestions(key: SurveyKey, first: Question, makeId: () => string): Question[] {
  if (key === "delivery") {
    const columnNames = named(columns, ["Poor", "Fine", "Great"]);
    const title = "How was each part of it?";
    return [
      questionSchema.parse({
        ...{ id: makeId(), kind: "matrix", title },
        ...{ rows: named(rows, rowLabels), columns: columnNames },
      }),
    ];
  }
  if (key !== "recommend") return [];
  const logic = { showIf: [{ about: first.id, test: "atLeast", value: "9" }] };
  const options = named(likes, likeLabels);
  const title = "What do you like most?";
  return [
    questionSchema.parse({
      ...{ id: makeId(), kind: "choice", title, options, logic },
      ...{ isShuffled: true, other: "Something else" },
    }),
  ];
}

/** What this answer says to the extra question; many leave it out. */
export function extraEntries(answer: DemoAnswer, question: Question): [string, string][] {
  const turn = [...answer.customer].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
  if (question.kind === "matrix" && turn % 5 < 2) {
    return rows.map((row, index): [string, string] => {
      const level = answer.score + ((turn + index * 7) % 3) - 1;
      const column = level <= 2 ? "poor" : level <= 4 ? "fine" : "great";
      return [partName(question, row), column];
    });
  }
  if (question.kind === "choice" && answer.score >= 9) {
    return [[fieldName(question), likes[turn % likes.length] ?? "plants"]];
  }
  return [];
}

/** The words of the delivery survey in German, by what they stand for. */
export const deliveryInGerman = {
  title: "Wie war Ihre Lieferung?",
  intro: "Ihr Paket ist angekommen. Dreimal tippen, und Sie sind fertig.",
  thankYou: "Vielen Dank. Viel Freude damit.",
  score: "Wie zufrieden sind Sie mit der Lieferung?",
  low: "Sehr unzufrieden",
  high: "Sehr zufrieden",
  comment: "Erzählen Sie uns, wie es war.",
};
