/** Width of a text in pixels at the card's font. Canvas in the browser, font metrics on the server. */
export type Measure = (text: string) => number;

// Chromium breaks after spaces, after a hyphen between letters and after dashes.
const breakPoint = /(?<= )|(?<=\p{L}-)(?=\p{L})|(?<=[—–])(?=\S)/u;

/** Number of lines a text takes at a width in pixels, as the browser would wrap it. At least 1. */
export function countLines(text: string, width: number, measure: Measure): number {
  return text
    .split("\n")
    .reduce((total, paragraph) => total + countParagraph(paragraph, width, measure), 0);
}

function countParagraph(paragraph: string, width: number, measure: Measure): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(breakPoint)) {
    const wordWidth = measure(word.trimEnd());
    if (used > 0 && used + wordWidth > width) {
      lines += 1;
      used = 0;
    }
    // A word wider than the card breaks anywhere.
    if (wordWidth > width) {
      lines += Math.ceil(wordWidth / width) - 1;
      used = wordWidth % width;
    } else used += measure(word);
  }
  return lines;
}

/** Remembers every word it has measured. */
export function cachedMeasure(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text);
    widths.set(text, width);
    return width;
  };
}

/** A rough width for places without fonts: a share of the font size for each character. */
export const roughMeasure =
  (fontSize: number): Measure =>
  (text) =>
    text.length * fontSize * 0.53;
