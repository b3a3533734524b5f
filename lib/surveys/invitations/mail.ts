import { html } from "../page/html";
import { direction, fill, pageTexts } from "../page/texts";
import { fieldName } from "../questions/fields";
import type { Question } from "../questions/kinds";
import { isScale, scalePoints } from "../questions/scales";

type Invitation = {
  title: string;
  locale: string;
  workspaceName: string;
  questions: readonly Question[];
  /** The personal address of the survey, and that by which no more mails come. */
  url: string;
  stopUrl: string;
  isReminder: boolean;
};

/** An invitation in words and in markup; the first question, where it is a scale, can be pressed. */
export function invitationMail(invitation: Invitation) {
  const { title, locale, workspaceName, questions, url, stopUrl, isReminder } = invitation;
  const { mail, place: _, ...texts } = pageTexts(locale);
  const ask = fill(isReminder ? mail.remind : mail.ask, { workspace: workspaceName });
  const first = questions[0];
  const isPlain = first && !first.title.includes("{{") && !first.logic?.showIf.length;
  const scale = isPlain && isScale(first) ? first : null;
  const points = (scale ? scalePoints(scale) : []).map((point) => ({
    point,
    // Opening it only pre-selects: whatever a scanner of mail opens, nothing is recorded.
    href: `${url}&${scale ? fieldName(scale) : ""}=${point}`,
  }));
  const ends = scale && {
    low: scale.lowLabel || texts.scales[scale.kind].low,
    high: scale.highLabel || texts.scales[scale.kind].high,
  };
  const body = [ask, title, url, `${mail.stop}: ${stopUrl}`].join("\n\n");
  const button =
    "display:inline-block;padding:10px 14px;margin:0 4px 6px 0;border:1px solid #8a8f9c;border-radius:8px;color:#20242c;text-decoration:none;font-weight:600";
  const markup = html`<!doctype html><html lang="${locale}" dir="${direction(locale)}"><meta charset="utf-8"><body style="font:16px/24px system-ui,sans-serif;color:#20242c;max-width:560px">
<p>${ask}</p><h1 style="font-size:22px;line-height:28px">${title}</h1>
${scale !== null && html`<p style="font-weight:600">${scale.title}</p><p>${points.map(({ point, href }) => html`<a href="${href}" style="${button}">${point}</a>`)}</p><p style="color:#5b6070;font-size:14px">1: ${ends?.low ?? ""} · ${points.length}: ${ends?.high ?? ""}</p>`}
<p><a href="${url}">${mail.open}</a></p>
<p style="color:#5b6070;font-size:13px"><a href="${stopUrl}" style="color:#5b6070">${mail.stop}</a></p></body></html>`;
  return { body: `${body}\n`, html: markup.text };
}
