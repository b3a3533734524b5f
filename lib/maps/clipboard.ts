import { z } from "zod";
import { cardStatuses, laneKinds } from "@/db/enums";
import { isStorable } from "@/lib/core/text";
import { cellKey, linkUrl, paletteColor, severity, span, tags } from "./model";
import type { BoardView } from "./view";

/** Most cells that are taken from a clipboard at once. */
export const mostCells = 2000;

/** A card on the clipboard: what it says, and where it stood from the first one. Names travel, ids do not. */
const copiedCard = z.object({
  lane: z.int().min(0).max(200),
  step: z.int().min(0).max(500),
  kind: z.enum(laneKinds),
  text: z.string().max(2000).refine(isStorable),
  color: paletteColor.nullable().default(null),
  severity: severity.default(null),
  status: z.enum(cardStatuses).nullable().catch(null).default(null),
  linkUrl: linkUrl.catch(null).default(null),
  tags: tags.catch([]).default([]),
  span: span.catch(1).default(1),
  touchpoint: z.string().max(200).nullable().default(null),
  channel: z.string().max(200).nullable().default(null),
});
export type CopiedCard = z.output<typeof copiedCard>;

const copied = z.object({
  product: z.literal("throughline"),
  version: z.literal(1),
  cards: z.array(copiedCard).min(1).max(mostCells),
});

type Names = { touchpoints: readonly Named[]; channels: readonly Named[] };
type Named = { id: string; name: string };
type Copy = { cards: CopiedCard[]; rows: string[][] };

/** What copying the chosen cards puts on the clipboard: the cards themselves, and a table of their texts. */
export function copyCards(view: BoardView, chosen: ReadonlySet<string>, names: Names): Copy {
  const found = view.lanes.flatMap((lane, laneAt) =>
    view.steps.flatMap((step, stepAt) =>
      (view.cells.get(cellKey(lane.id, step.id)) ?? [])
        .filter((card) => chosen.has(card.id))
        .map((card) => ({ card, kind: lane.kind, laneAt, stepAt })),
    ),
  );
  const top = Math.min(...found.map((one) => one.laneAt));
  const left = Math.min(...found.map((one) => one.stepAt));
  const nameOf = (list: readonly Named[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null;
  const cards = found.map(({ card, kind, laneAt, stepAt }) => {
    const { text, color, severity: level, status, linkUrl: address, tags: words } = card;
    return {
      ...{ text, color, severity: level, status, linkUrl: address, tags: [...words] },
      span: card.span,
      lane: laneAt - top,
      step: stepAt - left,
      kind,
      touchpoint: nameOf(names.touchpoints, card.touchpointId),
      channel: nameOf(names.channels, card.channelId),
    };
  });
  return { cards, rows: tableOf(cards) };
}

/** A row for each lane from the first to the last, a column for each step; cards of one cell by line. */
function tableOf(cards: readonly CopiedCard[]): string[][] {
  const height = Math.max(0, ...cards.map((card) => card.lane + 1));
  const width = Math.max(0, ...cards.map((card) => card.step + 1));
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  for (const { lane, step, text } of cards) {
    const row = rows[lane];
    if (row) row[step] = row[step] ? `${row[step]}\n${text}` : text;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join("\t")).join("\r\n");

const quoted = (cell: string) =>
  /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A table for spreadsheets and documents that carries the cards themselves for another map. */
export function toHtml({ cards, rows }: Copy): string {
  const data = JSON.stringify({ product: "throughline", version: 1, cards });
  const cell = (text: string) => `<td>${escaped(text).replaceAll("\n", "<br>")}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<table data-throughline="${escaped(data)}"><tbody>${body}</tbody></table>`;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export type Pasted =
  | { kind: "cards"; cards: CopiedCard[] }
  | { kind: "table"; rows: string[][] }
  | { kind: "nothing" }
  | { kind: "too-much" };

/** What a clipboard holds for a map: cards of a map, a table of texts, or nothing it can take. */
export function readClipboard({ html, text }: { html: string; text: string }): Pasted {
  const own = ownCards(html);
  if (own) return { kind: "cards", cards: own };
  const rows = tidy(text.trim() === "" ? rowsFromHtml(html) : rowsFromText(text));
  const count = rows.reduce((total, row) => total + row.length, 0);
  if (count === 0) return { kind: "nothing" };
  return count > mostCells ? { kind: "too-much" } : { kind: "table", rows };
}

function ownCards(html: string): CopiedCard[] | null {
  const data = /data-throughline="([^"]*)"/.exec(html)?.[1];
  if (!data) return null;
  try {
    return copied.safeParse(JSON.parse(unescaped(data))).data?.cards ?? null;
  } catch {
    return null;
  }
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
    row.map((cell) => cell.replaceAll("\u0000", "").trim().slice(0, 2000)),
  );
  const isFull = (row: readonly string[]) => row.some((cell) => cell !== "");
  const first = clean.findIndex(isFull);
  if (first < 0) return [];
  const kept = clean.slice(first, clean.findLastIndex(isFull) + 1);
  const width = Math.max(...kept.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
}
