import { formattedLines, isFormatted, itemIndent, type Stretch } from "./formatting/lines";

/** Width of a text in pixels at the card's font. Canvas in the browser, font metrics on the server. */
export type Measure = (text: string, isBold?: boolean) => number;

// Chromium breaks after spaces, after a hyphen between letters and after dashes.
const breakPoint = /(?<= )|(?<=\p{L}-)(?=\p{L})|(?<=[—–])(?=\S)/u;
const breakHere = new RegExp(breakPoint.source, "uy");

/** Number of lines a text takes at a width in pixels, as the browser would wrap it as it was typed. At least 1. */
export function countLines(text: string, width: number, measure: Measure): number {
  return text
    .split("\n")
    .reduce((total, line) => total + countLine(plainWords(line, measure), width), 0);
}

/** As countLines, of the text as a card draws it: bold words are wider, items of lists stand in. */
export function countDrawnLines(text: string, width: number, measure: Measure): number {
  if (!isFormatted(text)) return countLines(text, width, measure);
  return formattedLines(text).reduce((total, { isItem, stretches }) => {
    const room = isItem ? width - itemIndent : width;
    return total + countLine(drawnWords(stretches, measure), room);
  }, 0);
}

/** Widths of a piece that does not break: where a line may end after it, and where another follows. */
type Word = { atEnd: number; within: number };

const plainWords = (line: string, measure: Measure): Word[] =>
  line.split(breakPoint).map((word) => ({ atEnd: measure(word.trimEnd()), within: measure(word) }));

function drawnWords(stretches: readonly Stretch[], measure: Measure): Word[] {
  const words: Word[] = [];
  let before = "";
  for (const { text, isBold } of stretches) {
    const pieces = text.split(breakPoint).map((piece) => ({
      atEnd: measure(piece.trimEnd(), isBold),
      within: measure(piece, isBold),
    }));
    const [first] = pieces;
    const last = words.at(-1);
    // A word goes on where its formatting changes.
    if (first && last && !breaksBetween(before, text)) {
      words[words.length - 1] = {
        atEnd: first.atEnd === 0 ? last.atEnd : last.within + first.atEnd,
        within: last.within + first.within,
      };
      pieces.shift();
    }
    words.push(...pieces);
    before = text;
  }
  return words;
}

function breaksBetween(before: string, after: string): boolean {
  const end = before.slice(-2);
  breakHere.lastIndex = end.length;
  return breakHere.test(end + after.slice(0, 1));
}

function countLine(words: readonly Word[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { atEnd, within } of words) {
    if (used > 0 && used + atEnd > width) {
      lines += 1;
      used = 0;
    }
    // A word wider than the card breaks anywhere.
    if (atEnd > width) {
      lines += Math.ceil(atEnd / width) - 1;
      used = atEnd % width;
    } else used += within;
  }
  return lines;
}

/** Remembers every word it has measured. */
export function cachedMeasure(measure: Measure): Measure {
  const [regular, bold] = [new Map<string, number>(), new Map<string, number>()];
  return (text, isBold) => {
    const widths = isBold ? bold : regular;
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text, isBold);
    widths.set(text, width);
    return width;
  };
}

/** A rough width for places without fonts: a share of the font size for each character. */
export const roughMeasure =
  (fontSize: number): Measure =>
  (text) =>
    text.length * fontSize * 0.53;
