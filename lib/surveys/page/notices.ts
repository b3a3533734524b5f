import type { ClosedReason } from "../gates";
import type { SurveyForm } from "../model";
import { frameOf } from "./form";
import { type Assets, renderFrame } from "./frame";
import { type Html, html } from "./html";
import { fill, pageTexts } from "./texts";

type NoticeView = Assets & { survey: SurveyForm; isPreview?: boolean };

const tick = html`<svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="m15 24.5 6.2 6.2L33.5 18"/></svg>`;

/** After the answer: thanks, and the code by which it can be named later. */
export function renderThanks(view: NoticeView & { receipt: string | null }): string {
  const texts = pageTexts(view.survey.locale);
  const { redirectUrl } = view.survey;
  return renderFrame(
    { ...frameOf(view, texts.thanksTitle), goesOnTo: view.isPreview ? null : redirectUrl },
    notice(
      tick,
      texts.thanksTitle,
      view.survey.thanksMessage || texts.thanksMessage,
      html`<div data-done></div>${
        view.receipt !== null &&
        html`<p class="receipt"><span>${texts.receipt}</span> <b dir="ltr">${view.receipt}</b></p>
<p class="note">${texts.receiptNote}</p>`
      }${redirectUrl !== null && html`<p><a class="go" href="${redirectUrl}" rel="noreferrer">${texts.goOn}</a></p>`}`,
    ),
  );
}

/** The survey exists and takes no answers. Its own closing words win over ours. */
export function renderClosed(view: NoticeView & { reason: ClosedReason }): string {
  const texts = pageTexts(view.survey.locale);
  const { title, message } = texts.unavailable[view.reason];
  const own = view.reason === "closed" || view.reason === "full" ? view.survey.closedMessage : "";
  return renderFrame(frameOf(view, title), notice(false, title, own || message, false));
}

/** Asks for the survey's password. Of the survey the page says whose it is, and no word of its own. */
export function renderPassword(
  view: NoticeView & { carried: Readonly<Record<string, string>>; isWrong: boolean },
): string {
  const texts = pageTexts(view.survey.locale);
  const { title, message } = texts.unavailable.locked;
  return renderFrame(
    frameOf(view, title),
    html`<form method="post" class="notice"><h1>${title}</h1>
<p class="intro">${message}</p>
${view.isWrong && html`<p class="fault" id="wrong" role="alert">${texts.password.wrong}</p>`}
<p class="lines"><label>${texts.password.label}<input class="f" type="password" name="password" required maxlength="100" autocomplete="off"${view.isWrong && html` aria-invalid="true" aria-describedby="wrong"`}></label></p>
${Object.entries(view.carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="send">${texts.password.submit}</button></form>`,
  );
}

/** Asks once more before an address is never written to again; a GET alone changes nothing. */
export function renderUnsubscribe(view: NoticeView & { ticket: string; isDone: boolean }): string {
  const { unsubscribe } = pageTexts(view.survey.locale);
  const workspace = { workspace: view.survey.workspaceName };
  if (view.isDone) {
    const done = notice(tick, unsubscribe.doneTitle, fill(unsubscribe.done, workspace), false);
    return renderFrame(frameOf(view, unsubscribe.doneTitle), done);
  }
  return renderFrame(
    frameOf(view, unsubscribe.title),
    notice(
      false,
      unsubscribe.title,
      fill(unsubscribe.message, workspace),
      html`<form method="post"><input type="hidden" name="t" value="${view.ticket}"><button class="send">${unsubscribe.submit}</button></form>`,
    ),
  );
}

/** Says the same, byte for byte, for a wrong address and for one that belongs to nobody. */
export function renderNotFound(stylePath: string): string {
  const { notFound } = pageTexts("en");
  return plain(stylePath, notFound.title, notFound.message);
}

/** A request that no browser form of ours makes, or a server that must be asked again. */
export function renderProblem(
  stylePath: string,
  problem: "tooLarge" | "notAForm" | "otherOrigin" | "notAllowed" | "unwell",
): string {
  const { title, message } = pageTexts("en").problems[problem];
  return plain(stylePath, title, message);
}

function plain(stylePath: string, title: string, message: string): string {
  return renderFrame(
    { title, locale: "en", workspaceName: "", stylePath },
    notice(false, title, message, false),
  );
}

function notice(drawing: Html | false, title: string, message: string, more: Html | false): Html {
  return html`<div class="notice">${drawing}
<h1>${title}</h1>
<p class="intro">${message}</p>
${more}</div>`;
}
