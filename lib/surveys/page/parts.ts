import { longestText } from "../questions/check";
import { fieldName, partName } from "../questions/fields";
import type { ContactPart, Question } from "../questions/kinds";
import { type Html, html } from "./html";
import { controlId, type QuestionView, valuesOf } from "./questions";
import { shuffled } from "./shuffle";
import { fill } from "./texts";

type Of<Kind> = Extract<Question, { kind: Kind }>;
const isFirst = (question: Question, index: number) =>
  index === 0 && html` id="${controlId(question)}"`;

/** A table of radio buttons; on a phone each row becomes a list of its own. */
export function matrix(view: QuestionView, question: Of<"matrix">): Html {
  return html`<table class="mx"><thead><tr><td></td>${question.columns.map((column) => html`<th scope="col">${column.label}</th>`)}</tr></thead>
<tbody>${question.rows.map((row, index) => {
    const name = partName(question, row.id);
    const chosen = valuesOf(view, row.id)[0];
    return html`<tr><th scope="row">${row.label}</th>${question.columns.map(
      (column, place) =>
        html`<td><label><input type="radio" name="${name}" value="${column.id}" aria-label="${row.label}: ${column.label}"${isFirst(question, index + place)}${chosen === column.id && html` checked`}${question.isRequired && html` required`}><span aria-hidden="true">${column.label}</span></label></td>`,
    )}</tr>`;
  })}</tbody></table>`;
}

/** A place for every option, chosen from a list: works without a script and with any keyboard. */
export function ranking(view: QuestionView, question: Of<"ranking">): Html {
  const options = question.isShuffled ? shuffled(question.options, view.seed) : question.options;
  return html`<p class="help">${view.texts.rankHint}</p><div class="ranks" data-ranks>${options.map(
    (option, index) => {
      const chosen = valuesOf(view, option.id)[0] ?? "";
      return html`<label><span>${option.label}</span><select name="${partName(question, option.id)}"${isFirst(question, index)} aria-label="${fill(view.texts.rankOf, { option: option.label })}"${question.isRequired && html` required`}><option value="">–</option>${options.map(
        (_, place) =>
          html`<option${chosen === `${place + 1}` && html` selected`}>${place + 1}</option>`,
      )}</select></label>`;
    },
  )}</div>`;
}

const contactTypes: Record<ContactPart, [type: string, autocomplete: string]> = {
  name: ["text", "name"],
  email: ["email", "email"],
  phone: ["tel", "tel"],
  company: ["text", "organization"],
};

/** The fields of a contact, which browsers know how to fill in. */
export function contact(view: QuestionView, parts: readonly ContactPart[]): Html {
  const { question } = view;
  return html`<div class="lines">${parts.map((part, index) => {
    const [type, autocomplete] = contactTypes[part];
    return html`<label>${view.texts.contact[part]}<input type="${type}" class="f" name="${partName(question, part)}"${isFirst(question, index)} autocomplete="${autocomplete}" maxlength="254" placeholder=" " value="${valuesOf(view, part)[0] ?? ""}"${question.isRequired && html` required`}></label>`;
  })}</div>`;
}

type OneField = Of<"text" | "number" | "email" | "url" | "date">;

/** The single field of a text, number, address or day; nothing for other kinds. */
export function oneField(view: QuestionView, question: Question, described: Html | false): Html {
  if (!isOneField(question)) return html``;
  const value = valuesOf(view)[0] ?? "";
  const shared = html`id="${controlId(question)}" name="${fieldName(question)}" placeholder=" "${
    question.isRequired && html` required`
  }${view.fault !== null && html` aria-invalid="true"`}${described}`;
  // The parser drops the first line break after <textarea>, so one is always given away.
  if (question.kind === "text" && question.isLong) {
    return html`<textarea rows="4" maxlength="${longestText(question)}" ${shared}>
${value}</textarea>`;
  }
  return html`<input class="f" ${typeOf(question)} ${shared} value="${value}">`;
}

const oneFieldKinds: readonly string[] = ["text", "number", "email", "url", "date"];
const isOneField = (question: Question): question is OneField =>
  oneFieldKinds.includes(question.kind);

function typeOf(question: OneField): Html {
  switch (question.kind) {
    case "number":
      // Not type=number: it hides what was typed when it is no number, and a wheel changes it.
      return html`type="text" inputmode="decimal" maxlength="20"`;
    case "email":
      return html`type="email" autocomplete="email" maxlength="254"`;
    case "url":
      return html`type="text" inputmode="url" autocomplete="url" maxlength="2000"`;
    case "date":
      return html`type="date"`;
    case "text":
      return html`type="text" maxlength="${longestText(question)}"`;
  }
}
