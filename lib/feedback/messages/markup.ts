const tags = /<(\/?)([a-z][a-z0-9]{0,20}|[!?])[^<>]*>/gi;
const unread = new Set(["head", "script", "style"]);
const lineEnds = new Set(["p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * The words of a mail that has no plain text, read in one pass, so that no mail is made to be slow.
 * They are shown as text: no tag can come back to life.
 */
export function wordsOfMarkup(markup: string): string {
  let text = "";
  let from = 0;
  let within = "";
  for (const { 0: whole, 1: slash, 2: name = "", index } of markup.matchAll(tags)) {
    const tag = name.toLowerCase();
    if (within === "") text += markup.slice(from, index);
    from = index + whole.length;
    if (within === "" && slash === "" && unread.has(tag)) within = tag;
    else if (slash === "/" && tag === within) within = "";
    else if (within === "" && endsLine(tag, slash)) text += "\n";
  }
  if (within === "") text += markup.slice(from);
  return text
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? " ")
    .trim();
}

const endsLine = (tag: string, slash = ""): boolean =>
  tag === "br" || (slash === "/" && lineEnds.has(tag));

const signs: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" },
};
