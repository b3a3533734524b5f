import type { AnswerError, Filled } from "../answers";
import { hiddenPrefix, type SurveyForm } from "../model";
import { fieldName, fieldNames } from "../questions/fields";
import type { Question } from "../questions/kinds";
import { mayEndAfter, type Step } from "../questions/page-cut";
import { type Assets, type Frame, renderFrame } from "./frame";
import { type Html, html } from "./html";
import { controlId, renderQuestion } from "./questions";
import { rulesFor } from "./rules";
import { fill, languageNames, type PageTexts, pageTexts } from "./texts";
import { plainWords, type Quoted, words } from "./words";

export type FormView = Assets & {
  survey: SurveyForm;
  /** Fresh for every rendering, kept when a form comes back. */
  submissionId: string;
  /** The page of the survey that is shown; left out, all of it. */
  step?: Step;
  filled?: Filled;
  errors?: readonly AnswerError[];
  /** What travels with the form: customer, ticket, pass, hidden values. */
  carried?: Readonly<Record<string, string>>;
  quoted?: Quoted;
  isPreview?: boolean;
};

const nothing: Quoted = () => "";

/** The form as it is first shown, on every further page, and as it comes back with faults. */
export function renderForm(view: FormView): string {
  const { survey, errors = [], quoted = nothing } = view;
  const texts = pageTexts(survey.locale);
  const prefix = errors.length > 0 ? `${texts.errorTitle} · ` : "";
  const step = view.step ?? { questions: survey.questions, isFirst: true, isLast: true };
  const rest = survey.questions.filter((question) => !step.questions.includes(question));
  const isCut = rest.length > 0;
  // Enter presses the first button of a form: the one that goes on stands before the one back.
  return renderFrame(
    frameOf(view, prefix + plainWords(survey.title, quoted)),
    html`${step.isFirst && languages(survey, texts)}<h1>${words(survey.title, quoted)}</h1>
${step.isFirst && survey.intro !== "" && html`<p class="intro">${words(survey.intro, quoted)}</p>`}
${errors.length > 0 && summary(survey.questions, errors, texts, quoted)}
<form method="post" autocomplete="off"${isCut && html` data-rules="${JSON.stringify(rulesFor(survey))}"`} data-texts="${JSON.stringify([texts.next, texts.send, texts.place, texts.sending, texts.retrying, texts.resumed])}">
${progress(survey.questions, step)}
${step.questions.map((question) => one(view, question, texts))}
${carried(view, step, rest)}
${honeypot(texts)}
<div class="nav"><button class="send">${step.isLast ? texts.send : texts.next}</button>${(!step.isFirst || isCut) && html`<button class="back" name="go" value="back" formnovalidate${step.isFirst && html` hidden`}>${texts.back}</button>`}</div>
${!step.isLast && mayEndAfter(survey.questions, step.questions) && html`<noscript><p class="note">${texts.mayEnd}</p></noscript>`}
<p class="state" role="status"></p>
<p class="note">${survey.isAnonymous ? texts.anonymous : fill(texts.goesTo, { workspace: survey.workspaceName })}</p>
</form>
${isCut && html`<template>${rest.map((question) => one(view, question, texts))}</template>`}`,
  );
}

function one(view: FormView, question: Question, texts: PageTexts): Html {
  const { survey, errors = [], quoted = nothing } = view;
  const fault = errors.find((error) => error.questionId === question.id);
  const place = { number: survey.questions.indexOf(question) + 1, total: survey.questions.length };
  return renderQuestion({
    question,
    filled: view.filled ?? new Map(),
    fault: fault ? texts.errors[fault.messageKey] : null,
    // With branching nobody knows beforehand how many there are.
    place: survey.questions.some(({ logic }) => logic) ? "" : fill(texts.place, place),
    texts,
    seed: view.submissionId,
    quoted,
  });
}

/** What the page around a form needs of it. */
export function frameOf(
  view: Assets & Pick<FormView, "survey" | "isPreview">,
  title: string,
): Frame {
  const { locale, workspaceName, theme, logo } = view.survey;
  const { stylePath, scriptPath, isPreview } = view;
  return { title, locale, workspaceName, theme, logo, stylePath, scriptPath, isPreview };
}

function languages({ locale, locales }: SurveyForm, texts: PageTexts): Html | false {
  if (locales.length < 2) return false;
  return html`<nav class="langs" aria-label="${texts.language}">${locales.map((one) =>
    one === locale
      ? html`<b aria-current="true" lang="${one}">${languageNames[one] ?? one}</b>`
      : html`<a href="?lang=${one}" hreflang="${one}" lang="${one}">${languageNames[one] ?? one}</a>`,
  )}</nav>`;
}

function summary(
  questions: readonly Question[],
  errors: readonly AnswerError[],
  texts: PageTexts,
  quoted: Quoted,
): Html {
  return html`<section class="summary" role="alert" aria-labelledby="summary-title">
<h2 id="summary-title">${texts.errorTitle}</h2>
<ul>${errors.map((error) => {
    const question = questions.find((one) => one.id === error.questionId);
    const message = texts.errors[error.messageKey];
    if (!question) return html`<li>${message}</li>`;
    return html`<li><a href="#${controlId(question)}">${plainWords(question.title, quoted)}</a>: ${message}</li>`;
  })}</ul>
</section>`;
}

/** One mark a question; the style sheet lights it as soon as the question is answered. */
function progress(questions: readonly Question[], step: Step): Html | false {
  if (questions.length < 2) return false;
  const [first] = step.questions;
  const reached = first ? questions.indexOf(first) : 0;
  const marks = step.questions.length === questions.length ? questions : null;
  return html`<div class="progress" aria-hidden="true">${
    marks
      ? marks.map(() => html`<i></i>`)
      : questions.map((_, index) => html`<i${index < reached && html` class="on"`}></i>`)
  }</div>`;
}

/** Answers given on other pages, and what came with the address. */
function carried(view: FormView, step: Step, rest: readonly Question[]): Html {
  const { filled = new Map(), carried = {}, survey } = view;
  const first = step.questions[0];
  const others = rest
    .flatMap(fieldNames)
    .flatMap((name): [string, string][] =>
      (filled.get(name) ?? [])
        .filter(Boolean)
        .map((value: string): [string, string] => [name, value]),
    );
  const fields = { submission_id: view.submissionId, ...carried };
  return html`${Object.entries(fields).map(
    ([name, value]) => value !== "" && html`<input type="hidden" name="${name}" value="${value}">`,
  )}${survey.locales.length > 1 && html`<input type="hidden" name="lang" value="${survey.locale}">`}${
    rest.length > 0 &&
    first !== undefined &&
    html`<input type="hidden" name="page" value="${fieldName(first)}">`
  }${others.map(([name, value]) => html`<input type="hidden" class="c" name="${name}" value="${value}">`)}`;
}

/** Hidden values by the names they have in the form. */
export const hiddenEntries = (hidden: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(hidden).map(([name, value]) => [hiddenPrefix + name, value]));

const honeypot = (texts: PageTexts): Html =>
  html`<div class="hp" aria-hidden="true"><label>${texts.honeypot}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>`;
