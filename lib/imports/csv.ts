/** A record of a file: its fields, or why it cannot be read. `line` counts from the text's first. */
export type CsvRecord =
  | { line: number; fields: string[]; problem: null }
  | { line: number; fields: null; problem: string };

export type CsvPart = {
  records: CsvRecord[];
  /** Characters and lines that need not be read again. */
  characters: number;
  lines: number;
};

/** A quoted field that goes on for so long was never closed. */
const longestRecord = 64 * 1024;

/**
 * Reads the whole records at the beginning of a text (RFC 4180). What may go on in the next part is
 * left, unless the file ends here. An unclosed quote costs its own line and no other.
 */
export function readCsv(text: string, delimiter: string, isEnd: boolean): CsvPart {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 0;
  while (at < text.length) {
    const found = readRecord(text, at, delimiter, isEnd);
    if (found === "goes on") break;
    const { end, fields, problem } = found;
    const isBlank = fields?.length === 1 && fields[0] === "";
    if (problem !== null) records.push({ line, fields: null, problem });
    else if (!isBlank) records.push({ line, fields, problem: null });
    line += countLines(text, at, end);
    at = end;
  }
  return { records, characters: at, lines: line };
}

type Found =
  | { end: number; fields: string[]; problem: null }
  | { end: number; fields: null; problem: string };

function readRecord(text: string, start: number, delimiter: string, isEnd: boolean) {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const isQuoted = text[at] === '"';
    const field = isQuoted ? readQuoted(text, at) : readPlain(text, at, delimiter);
    if (!field || field.end - start > longestRecord) return brokenLine(text, start, isEnd);
    fields.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    const end = endOfLine(text, at);
    if (end !== null) return { end, fields, problem: null };
    if (at < text.length) return brokenLine(text, start, isEnd);
    return isEnd ? { end: at, fields, problem: null } : "goes on";
  }
}

/** The line alone, once it is sure that its quote was never closed. */
function brokenLine(text: string, start: number, isEnd: boolean): Found | "goes on" {
  const isSure = isEnd || text.length - start > longestRecord;
  const next = text.indexOf("\n", start);
  if (!isSure && (next < 0 || text[start] === undefined)) return "goes on";
  if (!isSure && countQuotes(text, start) % 2 === 1) return "goes on";
  const end = next < 0 ? text.length : next + 1;
  return { end, fields: null, problem: "A quotation mark is not where it belongs." };
}

function countQuotes(text: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

type Field = { value: string; end: number };

function readPlain(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === delimiter || character === "\n" || character === "\r") break;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

/** From one quote to the next single one; doubled ones stand for themselves. Null when unclosed. */
function readQuoted(text: string, start: number): Field | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - start > longestRecord) return null;
    if (text[quote + 1] !== '"') {
      return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}

/** Where the next line begins, if one ends here. */
function endOfLine(text: string, at: number): number | null {
  if (text[at] === "\n") return at + 1;
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return null;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return Math.max(count, 1);
}

/** What separates the fields of the first line: whichever of the usual signs is there most often. */
export function delimiterOf(firstLine: string): string {
  const count = (sign: string) => firstLine.split(sign).length;
  return [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The columns of a file, from its first line. */
export function headerOf(text: string): { columns: string[]; delimiter: string; part: CsvPart } {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const end = plain.indexOf("\n");
  const delimiter = delimiterOf(end < 0 ? plain : plain.slice(0, end));
  const part = readCsv(end < 0 ? plain : plain.slice(0, end + 1), delimiter, true);
  const columns = part.records[0]?.fields?.map((name) => name.trim()) ?? [];
  const characters = part.characters + (text.length - plain.length);
  return { columns, delimiter, part: { ...part, characters } };
}
