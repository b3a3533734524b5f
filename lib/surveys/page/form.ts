import type { AnswerError, Filled } from "../answers";
import type { Question, SurveyForm } from "../model";
import { type Frame, renderFrame } from "./frame";
import { type Html, html } from "./html";
import { controlId, renderQuestion } from "./questions";
import { fill, type PageTexts, pageTexts } from "./texts";

export type FormView = {
  survey: SurveyForm;
  stylePath: string;
  /** Fresh for every rendering, kept when an invalid form comes back. */
  submissionId: string;
  filled?: Filled;
  errors?: readonly AnswerError[];
  /** Who was asked, as the sender's system names them; travels with the form. */
  customer?: string | null;
  isPreview?: boolean;
};

/** The form as it is first shown, and as it comes back when something is missing. */
export function renderForm(view: FormView): string {
  const { survey, errors = [] } = view;
  const texts = pageTexts(survey.locale);
  const prefix = errors.length > 0 ? `${texts.errorTitle} · ` : "";
  return renderFrame(
    frameOf(view, prefix + survey.title),
    html`<h1>${survey.title}</h1>
${survey.intro !== "" && html`<p class="intro">${survey.intro}</p>`}
${errors.length > 0 && summary(survey.questions, errors, texts)}
<form method="post" autocomplete="off">
${progress(survey.questions)}
${survey.questions.map((question, index) => {
  const fault = errors.find((error) => error.questionId === question.id);
  return renderQuestion({
    question,
    values: view.filled?.get(question.id) ?? [],
    fault: fault ? texts.errors[fault.messageKey] : null,
    place: fill(texts.place, { number: index + 1, total: survey.questions.length }),
    texts,
  });
})}
${hiddenFields(view, texts)}
<button class="send">${texts.send}</button>
<p class="note">${survey.isAnonymous ? texts.anonymous : fill(texts.goesTo, { workspace: survey.workspaceName })}</p>
</form>`,
  );
}

export function frameOf(
  view: Pick<FormView, "survey" | "stylePath" | "isPreview">,
  title: string,
): Frame {
  return {
    title,
    locale: view.survey.locale,
    workspaceName: view.survey.workspaceName,
    stylePath: view.stylePath,
    isPreview: view.isPreview,
  };
}

function summary(
  questions: readonly Question[],
  errors: readonly AnswerError[],
  texts: PageTexts,
): Html {
  return html`<section class="summary" role="alert" aria-labelledby="summary-title">
<h2 id="summary-title">${texts.errorTitle}</h2>
<ul>${errors.map((error) => {
    const question = questions.find((one) => one.id === error.questionId);
    const message = texts.errors[error.messageKey];
    if (!question) return html`<li>${message}</li>`;
    return html`<li><a href="#${controlId(question)}">${question.title}</a>: ${message}</li>`;
  })}</ul>
</section>`;
}

/** One mark a question; the style sheet lights it as soon as the question is answered. */
function progress(questions: readonly Question[]): Html | false {
  return (
    questions.length > 1 &&
    html`<div class="progress" aria-hidden="true">${questions.map(() => html`<i></i>`)}</div>`
  );
}

function hiddenFields(view: FormView, texts: PageTexts): Html {
  return html`<input type="hidden" name="submission_id" value="${view.submissionId}">
${view.customer != null && html`<input type="hidden" name="customer" value="${view.customer}">`}
<div class="hp" aria-hidden="true"><label>${texts.honeypot}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>`;
}
