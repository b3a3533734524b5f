import type { ClosedReason } from "../gates";
import type { SurveyForm } from "../model";
import { frameOf } from "./form";
import { renderFrame } from "./frame";
import { type Html, html } from "./html";
import { pageTexts } from "./texts";

type NoticeView = { survey: SurveyForm; stylePath: string; isPreview?: boolean };

const tick = html`<svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="m15 24.5 6.2 6.2L33.5 18"/></svg>`;

/** After the answer: thanks, and the code by which it can be named later. */
export function renderThanks(view: NoticeView & { receipt: string | null }): string {
  const texts = pageTexts(view.survey.locale);
  return renderFrame(
    frameOf(view, texts.thanksTitle),
    notice(
      tick,
      texts.thanksTitle,
      view.survey.thanksMessage || texts.thanksMessage,
      view.receipt !== null &&
        html`<p class="receipt"><span>${texts.receipt}</span> <b dir="ltr">${view.receipt}</b></p>
<p class="note">${texts.receiptNote}</p>`,
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
