/** A stretch of a line that is drawn in one way. */
export type Stretch = {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  /** where it leads, on the web or to a mailbox */
  address: string | null;
};
export type FormattedLine = { isItem: boolean; stretches: Stretch[] };

/** How far the text of a list's items stands in, in pixels. */
export const itemIndent = 12;

const sign = /[*[]|https?:\/\/|^ {0,3}- /m;
const item = /^ {0,3}[-*] +(?=\S)/;
const enclosed = /[^\s<>"*()]|\([^\s<>"*()]*\)/;
// An address by itself ends before the mark that ends its sentence.
const bareAddress = String.raw`https?:\/\/(?:${enclosed.source})*(?:[^\s<>"*().,;:!?\]}'’”]|\([^\s<>"*()]*\))`;
const linkAddress = String.raw`(?:https?:\/\/|mailto:)(?:[^\s()]|\([^\s()]*\))+`;
const bolds = String.raw`\*\*(?=\S)(?<bold>.*?[^\s*]\*?)\*\*`;
const italics = String.raw`\*(?=[^\s*]|\*\*\S)(?<italic>(?:\*\*[^*]+\*\*|[^*])*(?<=\S))\*`;
const marked = new RegExp(
  String.raw`(?<![\p{L}\p{N}*])(?:${bolds}|${italics})(?![\p{L}\p{N}*])|\[(?<words>[^\][]+)\]\((?<to>${linkAddress})\)|(?<bare>${bareAddress})`,
  "gu",
);

/** Whether a text may look different from what was typed: no text that does is missed. */
export const isFormatted = (text: string): boolean => sign.test(text);

/**
 * The lines of a text as a card draws them: `**bold**`, `*italic*`, `- ` before an item of a list, `[words](address)`
 * and bare web addresses. Whatever is not closed, or stands within a word, is shown as it was typed.
 */
export function formattedLines(text: string): FormattedLine[] {
  const plain = { isBold: false, isItalic: false, address: null };
  return text.split("\n").map((line) => {
    const isItem = item.test(line);
    const words = isItem ? line.replace(item, "") : line;
    return {
      isItem,
      stretches: isFormatted(text) ? cut(words, plain) : [{ ...plain, text: line }],
    };
  });
}

/** What a text says, without the signs that format it: for names, for reading aloud and for finding. */
export function wordsOf(text: string): string {
  if (!isFormatted(text)) return text;
  return formattedLines(text)
    .map(
      ({ isItem, stretches }) => (isItem ? "- " : "") + stretches.map((one) => one.text).join(""),
    )
    .join("\n");
}

type Style = Omit<Stretch, "text">;

function cut(text: string, style: Style): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(marked)) {
    if (index > from) stretches.push({ ...style, text: text.slice(from, index) });
    stretches.push(...stretchesOf(groups, style));
    from = index + whole.length;
  }
  if (from < text.length || text === "") stretches.push({ ...style, text: text.slice(from) });
  return stretches;
}

function stretchesOf({ bold, italic, words, to, bare }: Record<string, string>, style: Style) {
  if (bold) return cut(bold, { ...style, isBold: true });
  if (italic) return cut(italic, { ...style, isItalic: true });
  const address = style.address ?? to ?? bare ?? null;
  return words ? cut(words, { ...style, address }) : [{ ...style, text: bare ?? "", address }];
}
