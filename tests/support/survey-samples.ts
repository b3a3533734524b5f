import type { SurveyForm } from "@/lib/surveys/model";
import type { Question } from "@/lib/surveys/questions/kinds";

const idOf = (place: number) => `0190b3c2-7c1a-7d3e-9f00-${String(place).padStart(12, "0")}`;

/** One question of every kind: csat, nps, ces, choice, text, consent. */
export function sampleQuestions() {
  const ends = { lowLabel: "", highLabel: "" };
  const csat: Question = {
    id: idOf(1),
    kind: "csat",
    help: "",
    isRequired: true,
    ...ends,
    title: "How satisfied are you with the delivery?",
  };
  const nps: Question = {
    id: idOf(2),
    kind: "nps",
    help: "Think of the whole order.",
    isRequired: true,
    ...ends,
    title: "How likely are you to recommend us to a friend?",
  };
  const ces: Question = {
    id: idOf(3),
    kind: "ces",
    help: "",
    isRequired: false,
    ...ends,
    title: "How easy was it to track your parcel?",
  };
  const choice: Question = {
    id: idOf(4),
    kind: "choice",
    help: "",
    isRequired: false,
    isMultiple: true,
    title: "What went well?",
    options: [
      { id: "time", label: "It came on time" },
      { id: "driver", label: "The driver" },
    ],
  };
  const text: Question = {
    id: idOf(5),
    kind: "text",
    help: "",
    isRequired: false,
    isLong: true,
    title: "What should we do better?",
  };
  const consent: Question = {
    id: idOf(6),
    kind: "consent",
    help: "",
    isRequired: true,
    title: "May we write to you about this?",
  };
  return [csat, nps, ces, choice, text, consent] as const;
}

/** A survey form with one question of every kind. */
export function sampleForm(changes: Partial<SurveyForm> = {}): SurveyForm {
  return {
    title: "How was your delivery?",
    intro: "Four short questions about the parcel that arrived yesterday.",
    locale: "en",
    workspaceName: "Northwind Shop",
    isAnonymous: false,
    thanksMessage: "",
    closedMessage: "",
    questions: sampleQuestions(),
    layout: "all",
    theme: {},
    logo: null,
    redirectUrl: null,
    hiddenFields: [],
    locales: ["en"],
    ...changes,
  };
}
