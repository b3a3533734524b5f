import type { LaneKind } from "@/db/enums";
import { longestText } from "../model";
import { guessLane } from "./lane-guess";

/** A journey as a spreadsheet holds it: a row a lane, a column a step. */
export type Sheet = {
  stages: { title: string; steps: string[] }[];
  /** `cells` has the cards of each step, in the order of all steps */
  lanes: { title: string; kind: LaneKind; cells: string[][] }[];
};
export type SheetReading =
  | { ok: true; sheet: Sheet }
  | { ok: false; reason: "empty" | "too-large" };

/** Most UTF-16 units of a pasted sheet. */
export const longestSheet = 200_000;
const most = { steps: 100, lanes: 60, cards: 2000 };
const longestTitle = 120;

/**
 * Reads what a spreadsheet copies or saves (tab, comma or semicolon separated). The first row names the
 * stages; a second one whose first cell is empty names their steps. Every further row is a lane, named by
 * its first cell; a row without a name goes on with the lane above, and lines of a cell are cards.
 */
export function readSheet(text: string): SheetReading {
  const rows = rowsOf(text).filter((row) => row.some((cell) => cell !== ""));
  const [first, second] = rows;
  if (!first || !second) return { ok: false, reason: "empty" };
  const hasSteps =
    rows.length > 2 && (second[0] ?? "") === "" && second.some((cell) => cell !== "");
  const width = Math.max(...rows.map((row) => row.length)) - 1;
  const stages = stagesOf(first.slice(1), hasSteps ? second.slice(1) : null, width);
  const lanes = lanesOf(rows.slice(hasSteps ? 2 : 1), width);
  if (stages.length === 0 || lanes.length === 0) return { ok: false, reason: "empty" };
  const cards = lanes.flatMap((lane) => lane.cells.flat());
  const isTooLarge =
    width > most.steps ||
    lanes.length > most.lanes ||
    cards.length > most.cards ||
    cards.some((card) => card.length > longestText);
  return isTooLarge ? { ok: false, reason: "too-large" } : { ok: true, sheet: { stages, lanes } };
}

function stagesOf(names: string[], steps: string[] | null, width: number): Sheet["stages"] {
  const stages: Sheet["stages"] = [];
  for (let column = 0; column < width; column += 1) {
    const name = titleOf(names[column] ?? "");
    const last = stages.at(-1);
    const step = titleOf(steps?.[column] ?? "") || name || titleOf(last?.title ?? "") || "1";
    // A merged cell leaves empty ones behind: the stage goes on.
    if (last && (name === "" || (steps && name === last.title))) last.steps.push(step);
    else stages.push({ title: name || step, steps: [step] });
  }
  return stages;
}

function lanesOf(rows: readonly string[][], width: number): Sheet["lanes"] {
  const lanes: Sheet["lanes"] = [];
  for (const [name = "", ...cells] of rows) {
    const title = titleOf(name);
    const cards = Array.from({ length: width }, (_, column) => cardsOf(cells[column] ?? ""));
    const last = lanes.at(-1);
    if (title === "" && last)
      last.cells = last.cells.map((some, column) => [...some, ...(cards[column] ?? [])]);
    else lanes.push({ title: title || "1", kind: guessLane(title), cells: cards });
  }
  return lanes;
}

const cardsOf = (cell: string): string[] =>
  cell
    .split("\n")
    .map((one) => one.replace(/^\s*[-•*–]\s+/, "").trim())
    .filter((one) => one !== "");

const titleOf = (cell: string): string =>
  Array.from(cell.replace(/\s+/g, " ").trim()).slice(0, longestTitle).join("");

/** Cells of separated values; quoted ones may hold separators and lines. */
function rowsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  const [quote, line] = ['"((?:[^"]|"")*)"', "\\r\\n|\\r|\\n|$"];
  const pattern = new RegExp(
    `(?:${quote}(?=${separator}|${line})|([^${separator}\\r\\n]*))(${separator}|${line})`,
    "y",
  );
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === "") break;
    if (end !== separatorText(separator)) rows.push([]);
  }
  return rows;
}

function separatorOf(text: string): "\\t" | ";" | "," {
  if (text.includes("\t")) return "\\t";
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return head.split(";").length > head.split(",").length ? ";" : ",";
}

const separatorText = (separator: string): string => (separator === "\\t" ? "\t" : separator);
