import type { Filled } from "../answers";
import { fieldName, partName } from "../questions/fields";
import { contactParts, type Question } from "../questions/kinds";
import { isScale } from "../questions/scales";
import { choices, consent, scale } from "./choices";
import { type Html, html } from "./html";
import { contact, matrix, oneField, ranking } from "./parts";
import type { PageTexts } from "./texts";
import { type Quoted, words } from "./words";

export type QuestionView = {
  question: Question;
  /** What was typed or pre-selected, by the name of the field. */
  filled: Filled;
  /** The fault in words, or null. */
  fault: string | null;
  place: string;
  texts: PageTexts;
  /** Decides the order of shuffled options. */
  seed: string;
  quoted: Quoted;
};

/** Where the error summary leads: the first control of the question. */
export function controlId(question: Question): string {
  return `${fieldName(question)}-1`;
}

export const valuesOf = ({ filled, question }: QuestionView, part?: string): readonly string[] =>
  filled.get(part === undefined ? fieldName(question) : partName(question, part)) ?? [];

/** One question with its control, its help and, where it is wrong, the fault. */
export function renderQuestion(view: QuestionView): Html {
  const { question } = view;
  if (isScale(question)) return group(view, scale(view, question), "radiogroup");
  switch (question.kind) {
    case "choice":
      return group(view, choices(view, question), question.isMultiple ? null : "radiogroup");
    case "matrix":
      return group(view, matrix(view, question), null);
    case "ranking":
      return group(view, ranking(view, question), null);
    case "contact":
      return group(view, contact(view, question.parts.toSorted(byPart)), null);
    case "consent":
      return group(view, consent(view), null);
    default:
      return lone(view, oneField(view, question, describedBy(view)));
  }
}

type Part = (typeof contactParts)[number];
const byPart = (a: Part, b: Part) => contactParts.indexOf(a) - contactParts.indexOf(b);

function group(view: QuestionView, control: Html, role: "radiogroup" | null): Html {
  const { question, fault } = view;
  return html`<fieldset class="q${fault !== null && " bad"}" data-q="${fieldName(question)}"${role !== null && html` role="${role}"`}${describedBy(view)}${
    role !== null && question.isRequired && html` aria-required="true"`
  }${fault !== null && role !== null && html` aria-invalid="true"`}>
<legend>${heading(view)}</legend>${notes(view)}
${control}
</fieldset>
`;
}

function lone(view: QuestionView, control: Html): Html {
  return html`<div class="q${view.fault !== null && " bad"}" data-q="${fieldName(view.question)}">
<label class="legend" for="${controlId(view.question)}">${heading(view)}</label>${notes(view)}
${control}
</div>
`;
}

function heading({ question, place, texts, quoted }: QuestionView): Html {
  const optional = !question.isRequired && html` <span class="opt">${texts.optional}</span>`;
  return html`<span class="n">${place}</span><span class="t">${words(question.title, quoted)}${optional}</span>`;
}

function notes({ question, fault, quoted }: QuestionView): Html {
  const id = controlId(question);
  return html`${question.help !== "" && html`<p class="help" id="${id}-help">${words(question.help, quoted)}</p>`}${
    fault !== null && html`<p class="fault" id="${id}-fault">${fault}</p>`
  }`;
}

function describedBy({ question, fault }: QuestionView): Html | false {
  const id = controlId(question);
  const ids = [question.help !== "" && `${id}-help`, fault !== null && `${id}-fault`];
  const named = ids.filter((one) => one !== false).join(" ");
  return named !== "" && html` aria-describedby="${named}"`;
}
