import { type Html, html } from "./html";
import { direction, pageTexts } from "./texts";

export type Frame = {
  title: string;
  locale: string;
  workspaceName: string;
  /** Address of the style sheet, on this host. */
  stylePath: string;
  isPreview?: boolean;
};

/** The whole document around one message or form. Needs no script, sets no cookie. */
export function renderFrame(frame: Frame, body: Html): string {
  const texts = pageTexts(frame.locale);
  const page = html`<!doctype html>
<html lang="${frame.locale}" dir="${direction(frame.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${frame.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${frame.stylePath}">
</head>
<body>
${frame.isPreview === true && html`<p class="preview" role="note">${texts.preview}</p>`}
<main>
${frame.workspaceName !== "" && html`<p class="brand">${initial(frame.workspaceName)}${frame.workspaceName}</p>`}
${body}
</main>
</body>
</html>
`;
  return page.text;
}

function initial(name: string): Html {
  const [letter = ""] = [...name.trim()];
  return html`<span class="mark" aria-hidden="true">${letter.toUpperCase()}</span>`;
}
