/** Markup that is known to be escaped. Only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlValue = string | number | Html | null | false | readonly HtmlValue[];

/** A template whose every value is escaped, whatever it holds; null and false print nothing. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let text = "";
  parts.forEach((part, index) => {
    text += part + print(values[index] ?? null);
  });
  return new Html(text);
}

function print(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(print).join("");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => entities[sign] ?? "");
}
