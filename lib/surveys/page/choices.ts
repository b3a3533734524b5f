import type { ChoiceQuestion } from "../model";
import { longestOther } from "../questions/check";
import { fieldName, partName } from "../questions/fields";
import { otherId } from "../questions/kinds";
import { type ScaleQuestion, scalePoints } from "../questions/scales";
import { type Html, html } from "./html";
import { face, star } from "./marks";
import { controlId, type QuestionView, valuesOf } from "./questions";
import { shuffled } from "./shuffle";
import { fill } from "./texts";

/** The points of a rating in a row, with words at both ends. */
export function scale(view: QuestionView, question: ScaleQuestion): Html {
  const { kind } = question;
  const low = question.lowLabel || view.texts.scales[kind].low;
  const high = question.highLabel || view.texts.scales[kind].high;
  const points = scalePoints(question);
  return html`<div class="scale ${kind}${kind === "rating" && ` s${points.length}`}">${points.map(
    (point, index) => {
      const atEnd = index === 0 ? low : index === points.length - 1 ? high : "";
      return html`<label class="o s${point}">${input(view, "radio", String(point), index)}<span class="b">${pointFace(view, question, point, atEnd)}</span></label>`;
    },
  )}</div>
${kind !== "emoji" && html`<p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>`}`;
}

function pointFace(
  { texts }: QuestionView,
  question: ScaleQuestion,
  point: number,
  end: string,
): Html {
  const spoken = end !== "" && html`<span class="vh"> ${end}</span>`;
  switch (question.kind) {
    case "csat":
      return html`${face(point)}<b>${point}</b>${spoken}`;
    case "csat3":
      return html`<b>${point}</b>${spoken}`;
    case "emoji":
      return html`${face(point)}<b>${end || faceWord(texts.faces, point)}</b>`;
    case "rating": {
      const said = fill(texts.starsOf, { number: point, total: question.stars });
      return html`${star}<b aria-hidden="true">${point}</b><span class="vh">${said}</span>`;
    }
    default:
      return html`<b>${point}</b>${spoken}`;
  }
}

const faceWord = (faces: QuestionView["texts"]["faces"], point: number): string =>
  [faces.f1, faces.f2, faces.f3, faces.f4, faces.f5][point - 1] ?? "";

/** Options below each other; the last may take words of one's own. */
export function choices(view: QuestionView, question: ChoiceQuestion): Html {
  const type = question.isMultiple ? "checkbox" : "radio";
  const options = question.isShuffled ? shuffled(question.options, view.seed) : question.options;
  const rows = options.map(
    (option, index) =>
      html`<label class="row">${input(view, type, option.id, index)}<span>${option.label}</span></label>`,
  );
  if (question.other === undefined) return html`<div class="list">${rows}</div>`;
  const name = partName(question, otherId);
  const written = view.filled.get(name)?.[0] ?? "";
  return html`<div class="list">${rows}<label class="row">${input(view, type, otherId, options.length)}<span>${question.other}</span></label></div>
<input type="text" class="f more" name="${name}" maxlength="${longestOther}" placeholder=" " aria-label="${question.other}: ${view.texts.otherWords}" value="${written}">`;
}

/** One box to tick. */
export function consent(view: QuestionView): Html {
  return html`<div class="list"><label class="row">${input(view, "checkbox", "yes", 0)}<span>${view.texts.consent}</span></label></div>`;
}

function input(view: QuestionView, type: "radio" | "checkbox", value: string, index: number): Html {
  const { question } = view;
  const hasWords = question.kind === "choice" && question.other !== undefined;
  const isNeeded = type === "radio" ? !hasWords : question.kind === "consent";
  return html`<input type="${type}" name="${fieldName(question)}" value="${value}"${
    index === 0 && html` id="${controlId(question)}"`
  }${valuesOf(view).includes(value) && html` checked`}${question.isRequired && isNeeded && html` required`}>`;
}
