import { isWebAddress } from "../address";
import { longestText } from "../model";
import { type Copy, copyIn } from "./copied";
import { type CopiedCard, type CopiedWhole, mostCells } from "./model";

export type Pasted =
  | { kind: "cards"; cards: CopiedCard[] }
  | { kind: "whole"; whole: CopiedWhole; cards: CopiedCard[] }
  /** `lost`: characters that no card had room for */
  | { kind: "table"; rows: string[][]; lost: number }
  /** a web address, and the title it was copied with */
  | { kind: "link"; address: string; title: string | null }
  | { kind: "nothing" }
  | { kind: "too-much" };

/** What a clipboard holds for a map: cards of a map or a whole stage or lane, an address, a table of texts, or nothing it can take. */
export function readClipboard({ html, text }: { html: string; text: string }): Pasted {
  const own = ownCopy(html);
  if (own?.whole) return { kind: "whole", whole: own.whole, cards: own.cards };
  if (own) return { kind: "cards", cards: own.cards };
  const address = text.trim();
  if (isWebAddress(address)) return { kind: "link", address, title: titleIn(html, address) };
  const found = text.trim() === "" ? rowsFromHtml(html) : rowsFromText(text);
  const rows = tidy(found);
  const count = rows.reduce((total, row) => total + row.length, 0);
  if (count === 0) return { kind: "nothing" };
  return count > mostCells ? { kind: "too-much" } : { kind: "table", rows, lost: overLong(found) };
}

const overLong = (rows: readonly string[][]): number =>
  rows.flat().reduce((sum, cell) => sum + Math.max(0, cell.trim().length - longestText), 0);

function ownCopy(html: string): Copy | null {
  const data = /data-throughline="([^"]*)"/.exec(html)?.[1];
  if (!data) return null;
  try {
    return copyIn(JSON.parse(unescaped(data)));
  } catch {
    return null;
  }
}

/** Some programs copy an address together with the title of its page. */
function titleIn(html: string, address: string): string | null {
  const [, body = ""] = /<a\s[^>]*>([\s\S]*?)<\/a>/i.exec(html) ?? [];
  const title = plainText(body).replaceAll("\u0000", "").trim().slice(0, longestText);
  return title === "" || title === address || URL.canParse(title) ? null : title;
}

/** Rows and cells of tab-separated text as spreadsheets write it, quoted cells over several lines included. */
export function rowsFromText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cellPattern = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  let match = cellPattern.exec(text);
  while (match) {
    const [, inQuotes, plain = "", end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
    match = cellPattern.exec(text);
  }
  return rows;
}

/** Rows and cells of the first table of a page; merged cells leave empty ones behind. */
export function rowsFromHtml(html: string): string[][] {
  const table = /<table[\s\S]*?<\/table>/i.exec(html)?.[0] ?? "";
  const rows: string[][] = [];
  for (const [, row = ""] of table.matchAll(/<tr[^>]*>([\s\S]*?)(?=<\/tr>|<tr[\s>]|<\/table>)/gi)) {
    const cells: string[] = [];
    for (const [, attributes = "", body = ""] of row.matchAll(
      /<t[dh]([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh][\s>]|$)/gi,
    )) {
      const width = Number(/colspan="?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
      cells.push(plainText(body), ...Array.from({ length: Math.max(0, width - 1) }, () => ""));
    }
    rows.push(cells);
  }
  return rows;
}

const plainText = (html: string) =>
  unescaped(
    html
      .replace(/\s+/g, " ")
      .replace(/<br\s*\/?>|<\/(p|div|li)>/gi, "\n")
      .replace(/<[^>]*>/g, ""),
  );

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return name === "apos" ? "'" : (entities[name] ?? whole);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

/** Without what no card can hold, and without empty rows and columns at the edges. */
function tidy(rows: readonly string[][]): string[][] {
  const clean = rows.map((row) =>
    row.map((cell) => cell.replaceAll("\u0000", "").trim().slice(0, longestText)),
  );
  const isFull = (row: readonly string[]) => row.some((cell) => cell !== "");
  const first = clean.findIndex(isFull);
  if (first < 0) return [];
  const kept = clean.slice(first, clean.findLastIndex(isFull) + 1);
  const width = Math.max(...kept.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
}
