import {
  type ChoiceQuestion,
  fieldName,
  longestText,
  type Question,
  type ScaleQuestion,
  scalePoints,
} from "../model";
import { face } from "./faces";
import { type Html, html } from "./html";
import type { PageTexts } from "./texts";

export type QuestionView = {
  question: Question;
  /** What was typed or pre-selected. */
  values: readonly string[];
  /** The fault in words, or null. */
  fault: string | null;
  place: string;
  texts: PageTexts;
};

/** Where the error summary leads: the first control of the question. */
export function controlId(question: Question): string {
  return `${fieldName(question)}-1`;
}

/** One question with its control, its help and, where it is wrong, the fault. */
export function renderQuestion(view: QuestionView): Html {
  switch (view.question.kind) {
    case "csat":
    case "nps":
    case "ces":
      return group(view, scale(view, view.question), "radiogroup");
    case "choice":
      return group(
        view,
        choices(view, view.question),
        view.question.isMultiple ? null : "radiogroup",
      );
    case "text":
      return text(view, view.question);
    case "consent":
      return group(view, consent(view), null);
  }
}

function group(view: QuestionView, control: Html, role: "radiogroup" | null): Html {
  const { question, fault } = view;
  return html`<fieldset class="q${fault !== null && " bad"}"${role !== null && html` role="${role}"`}${describedBy(view)}${
    role !== null && question.isRequired && html` aria-required="true"`
  }${fault !== null && role !== null && html` aria-invalid="true"`}>
<legend>${heading(view)}</legend>${notes(view)}
${control}
</fieldset>
`;
}

function heading({ question, place, texts }: QuestionView): Html {
  const optional = !question.isRequired && html` <span class="opt">${texts.optional}</span>`;
  return html`<span class="n">${place}</span><span class="t">${question.title}${optional}</span>`;
}

function notes({ question, fault }: QuestionView): Html {
  const id = controlId(question);
  return html`${question.help !== "" && html`<p class="help" id="${id}-help">${question.help}</p>`}${
    fault !== null && html`<p class="fault" id="${id}-fault">${fault}</p>`
  }`;
}

function describedBy({ question, fault }: QuestionView): Html | false {
  const id = controlId(question);
  const ids = [question.help !== "" && `${id}-help`, fault !== null && `${id}-fault`];
  const named = ids.filter((one) => one !== false).join(" ");
  return named !== "" && html` aria-describedby="${named}"`;
}

function scale(view: QuestionView, question: ScaleQuestion): Html {
  const low = question.lowLabel || view.texts.scales[question.kind].low;
  const high = question.highLabel || view.texts.scales[question.kind].high;
  const points = scalePoints(question.kind);
  return html`<div class="scale ${question.kind}">${points.map((point, index) => {
    const atEnd = index === 0 ? low : index === points.length - 1 ? high : "";
    const spoken = atEnd !== "" && html`<span class="vh"> ${atEnd}</span>`;
    const drawn = question.kind === "csat" && face(point);
    return html`<label class="o s${point}">${radio(view, String(point), index)}<span class="b">${drawn}<b>${point}</b>${spoken}</span></label>`;
  })}</div>
<p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>`;
}

function choices(view: QuestionView, question: ChoiceQuestion): Html {
  return html`<div class="list">${question.options.map((option, index) => {
    const control = question.isMultiple
      ? checkbox(view, option.id, index)
      : radio(view, option.id, index);
    return html`<label class="row">${control}<span>${option.label}</span></label>`;
  })}</div>`;
}

function consent(view: QuestionView): Html {
  return html`<div class="list"><label class="row">${checkbox(view, "yes", 0)}<span>${view.texts.consent}</span></label></div>`;
}

function radio(view: QuestionView, value: string, index: number): Html {
  return input(view, "radio", value, index);
}

function checkbox(view: QuestionView, value: string, index: number): Html {
  return input(view, "checkbox", value, index);
}

function input(view: QuestionView, type: "radio" | "checkbox", value: string, index: number): Html {
  const { question, values } = view;
  const needed = question.isRequired && (type === "radio" || question.kind === "consent");
  return html`<input type="${type}" name="${fieldName(question)}" value="${value}"${
    index === 0 && html` id="${controlId(question)}"`
  }${values.includes(value) && html` checked`}${needed && html` required`}>`;
}

function text(view: QuestionView, question: Extract<Question, { kind: "text" }>): Html {
  const id = controlId(question);
  const shared = html`id="${id}" name="${fieldName(question)}" maxlength="${longestText(question)}" placeholder=" "${
    question.isRequired && html` required`
  }${view.fault !== null && html` aria-invalid="true"`}${describedBy(view)}`;
  const value = view.values[0] ?? "";
  // The parser drops the first line break after <textarea>, so one is always given away.
  const control = question.isLong
    ? html`<textarea rows="4" ${shared}>
${value}</textarea>`
    : html`<input type="text" ${shared} value="${value}">`;
  return html`<div class="q${view.fault !== null && " bad"}">
<label class="legend" for="${id}">${heading(view)}</label>${notes(view)}
${control}
</div>
`;
}
