import type { SurveyTheme } from "@/db/schema/surveys";
import { type Html, html } from "./html";
import { direction, pageTexts } from "./texts";
import { themeName } from "./theme";

/** Addresses of what the page loads from this host. */
export type Assets = {
  stylePath: string;
  /** The script that a page works without; left out where there is nothing to help with. */
  scriptPath?: string;
};

export type Frame = Assets & {
  title: string;
  locale: string;
  workspaceName: string;
  theme?: SurveyTheme;
  logo?: string | null;
  isPreview?: boolean;
  /** Where the browser goes on by itself after a few seconds. */
  goesOnTo?: string | null;
};

/** The whole document around one message or form. Needs no script, sets no cookie. */
export function renderFrame(frame: Frame, body: Html): string {
  const texts = pageTexts(frame.locale);
  const theme = frame.theme ? themeName(frame.theme) : null;
  const page = html`<!doctype html>
<html lang="${frame.locale}" dir="${direction(frame.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${frame.goesOnTo != null && html`<meta http-equiv="refresh" content="6;url=${frame.goesOnTo}">\n`}<title>${frame.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${frame.stylePath}">
${theme !== null && html`<link rel="stylesheet" href="/s/assets/${theme}.css">\n`}${frame.scriptPath !== undefined && html`<script src="${frame.scriptPath}" defer></script>\n`}</head>
<body>
${frame.isPreview === true && html`<p class="preview" role="note">${texts.preview}</p>`}
<main>
${brand(frame)}
${body}
</main>
</body>
</html>
`;
  return page.text;
}

function brand({ workspaceName, logo }: Frame): Html | false {
  if (workspaceName === "") return false;
  if (logo)
    return html`<p class="brand"><img class="logo" src="${logo}" alt="${workspaceName}"></p>`;
  const [letter = ""] = [...workspaceName.trim()];
  return html`<p class="brand"><span class="mark" aria-hidden="true">${letter.toUpperCase()}</span>${workspaceName}</p>`;
}
