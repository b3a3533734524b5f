/** A field of text and what is selected in it. */
export type Field = { value: string; start: number; end: number };
/** `insert` takes the place of `from` to `to`; then `selected` is, counted in the new text. */
export type Edit = { from: number; to: number; insert: string; selected: [number, number] };

export type Emphasis = "bold" | "italic";
const signs = { bold: "**", italic: "*" } as const;
const marker = /^( {0,3}[-*] +)(?=\S|$)/;

/** Emphasises what is selected, each line by itself, or takes the emphasis away. */
export function emphasised(field: Field, emphasis: Emphasis): Edit {
  const { value } = field;
  const { start, end } = withoutSpace(field);
  const sign = signs[emphasis];
  const around = Math.min(runBefore(value, start), runAfter(value, end));
  if (isIn(around, emphasis)) {
    const insert = value.slice(start, end);
    const from = start - sign.length;
    return { from, to: end + sign.length, insert, selected: [from, from + insert.length] };
  }
  const inside = value.slice(start, end);
  const run = Math.min(runAfter(inside, 0), runBefore(inside, inside.length));
  if (isIn(run, emphasis) && inside.length > 2 * sign.length && !inside.includes("\n")) {
    const insert = inside.slice(sign.length, -sign.length);
    return { from: start, to: end, insert, selected: [start, start + insert.length] };
  }
  const enclose = (line: string) => {
    const head = start === lineStart(value, start) ? (marker.exec(line)?.[0] ?? "") : "";
    const words = line.slice(head.length);
    return words.trim() === "" && inside !== "" ? line : `${head}${sign}${words.trim()}${sign}`;
  };
  const insert = inside.split("\n").map(enclose).join("\n");
  const isOne = !inside.includes("\n") && insert.startsWith(sign);
  const within = isOne ? sign.length : 0;
  return {
    ...{ from: start, to: end, insert },
    selected: [start + within, start + insert.length - within],
  };
}

/** Makes the selected lines items of a list, or plain lines where all of them are. */
export function listed({ value, start, end }: Field): Edit {
  const from = lineStart(value, start);
  const to = lineEnd(value, end);
  const lines = value.slice(from, to).split("\n");
  const areItems = lines.every((line) => marker.test(line));
  const insert = lines
    .map((line) => (areItems ? line.replace(marker, "") : marker.test(line) ? line : `- ${line}`))
    .join("\n");
  const at = from + insert.length;
  return { from, to, insert, selected: lines.length > 1 ? [from, at] : [at, at] };
}

/** Makes what is selected lead to an address; without one its place is selected, to type it. */
export function linked({ value, start, end }: Field, address = "https://"): Edit {
  const words = value.slice(start, end);
  const insert = `[${words}](${address})`;
  const after = start + insert.length - 1;
  const to: [number, number] =
    words === "" ? [start + 1, start + 1] : [after - address.length, after];
  return { from: start, to: end, insert, selected: to };
}

/** An address that is pasted over words of one line becomes where they lead; null for anything else. */
export function pastedLink(field: Field, pasted: string): Edit | null {
  const words = field.value.slice(field.start, field.end);
  const address = pasted.trim();
  const takesLink = words.trim() !== "" && !/[\n[\]]/.test(words) && !isAddress(words.trim());
  if (!takesLink || !isAddress(address)) return null;
  const edit = linked(field, address);
  const end = edit.from + edit.insert.length;
  return { ...edit, selected: [end, end] };
}

/** The line after an item of a list is one, too; after an empty item the list is over. Null outside of lists. */
export function continued({ value, start, end }: Field): Edit | null {
  const from = lineStart(value, start);
  const line = value.slice(from, lineEnd(value, start));
  const [head] = marker.exec(line) ?? [];
  if (!head || start - from < head.length) return null;
  const isEmpty = line.trim() === head.trim();
  const edit = isEmpty
    ? { from, to: end, insert: "" }
    : { from: start, to: end, insert: `\n${head}` };
  const at = edit.from + edit.insert.length;
  return { ...edit, selected: [at, at] };
}

const isAddress = (text: string): boolean =>
  /^https?:\/\/[^\s()]+$/.test(text) && URL.canParse(text);

const lineStart = (value: string, at: number) => value.lastIndexOf("\n", at - 1) + 1;

function lineEnd(value: string, at: number): number {
  const end = value.indexOf("\n", at);
  return end < 0 ? value.length : end;
}

/** Signs that stand next to a space format nothing. */
function withoutSpace({ value, start, end }: Field): { start: number; end: number } {
  const words = value.slice(start, end);
  if (words.trim() === "") return { start, end };
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

const runBefore = (value: string, at: number): number =>
  /\*{0,3}$/.exec(value.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;

const runAfter = (value: string, at: number): number =>
  /^\*{0,3}/.exec(value.slice(at, at + 3))?.[0].length ?? 0;

/** Whether so many signs on both sides mean this emphasis: one is italic, two are bold, three are both. */
const isIn = (run: number, emphasis: Emphasis): boolean =>
  run === 3 || run === (emphasis === "bold" ? 2 : 1);
