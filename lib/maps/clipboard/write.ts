import { type FormattedLine, formattedLines, type Stretch } from "../formatting/lines";
import { cellKey } from "../model";
import type { BoardView } from "../view";
import type { ClipboardNames, CopiedCard, CopiedWhole } from "./model";

/** The cards, a table of their texts, and what they travel with where that is a whole stage or lane. */
type Copy = { cards: CopiedCard[]; rows: string[][]; whole?: CopiedWhole };
/** `ids` are those of the cards, in the same order. */
export type Copied = Copy & { ids: string[] };
/** The lane and the step from which the places of cards are counted. */
type Origin = { lane: number; step: number };

/** What copying the chosen cards puts on the clipboard; their places are counted from the first unless told. */
export function copyCards(
  view: BoardView,
  chosen: ReadonlySet<string>,
  names: ClipboardNames,
  origin?: Origin,
): Copied {
  const found = view.lanes.flatMap((lane, laneAt) =>
    view.steps.flatMap((step, stepAt) =>
      (view.cells.get(cellKey(lane.id, step.id)) ?? [])
        .filter((card) => chosen.has(card.id))
        .map((card) => ({ card, kind: lane.kind, laneAt, stepAt })),
    ),
  );
  const top = origin?.lane ?? Math.min(...found.map((one) => one.laneAt));
  const left = origin?.step ?? Math.min(...found.map((one) => one.stepAt));
  const nameOf = (list: ClipboardNames["maps"], id: string | null) =>
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
      persona: nameOf(names.personas, card.personaId),
      assignee: nameOf(names.members, card.assigneeId),
      linkedMap: nameOf(names.maps, card.linkedMapId),
      picture: card.imageId === null ? null : { workspace: names.workspace, id: card.imageId },
    };
  });
  return { cards, rows: tableOf(cards), ids: found.map(({ card }) => card.id) };
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
export function toHtml({ cards, rows, whole }: Copy): string {
  const data = JSON.stringify({ product: "throughline", version: 1, cards, whole });
  const cell = (text: string) => `<td>${formattedLines(text).map(lineHtml).join("<br>")}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<table data-throughline="${escaped(data)}"><tbody>${body}</tbody></table>`;
}

const lineHtml = ({ isItem, stretches }: FormattedLine) =>
  (isItem ? "• " : "") + stretches.map(stretchHtml).join("");

function stretchHtml({ text, isBold, isItalic, address }: Stretch): string {
  let html = escaped(text);
  if (isBold) html = `<b>${html}</b>`;
  if (isItalic) html = `<i>${html}</i>`;
  return address === null ? html : `<a href="${escaped(address)}">${html}</a>`;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
