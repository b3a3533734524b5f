import { cardStatuses, laneKinds, stageKinds } from "@/db/enums";
import { isStorable } from "@/lib/core/storable";
import { isWebAddress } from "../address";
import { longestText, longestTitle } from "../model";
import { isTagList } from "../tags";
import { type CopiedCard, type CopiedLane, type CopiedWhole, mostCells } from "./model";

export type Copy = { cards: CopiedCard[]; whole: CopiedWhole | null };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What an own copy holds; null for anything else, whoever wrote it. */
export function copyIn(copy: unknown): Copy | null {
  if (!isFields(copy) || copy.product !== "throughline" || copy.version !== 1) return null;
  if (!Array.isArray(copy.cards) || copy.cards.length > mostCells) return null;
  const cards = copy.cards.flatMap((card) => (isFields(card) ? (readCard(card) ?? []) : []));
  const whole = wholeIn(copy.whole);
  const isSomething = cards.length > 0 || whole !== null;
  return isSomething && cards.length === copy.cards.length ? { cards, whole } : null;
}

function wholeIn(fields: unknown): CopiedWhole | null {
  if (!isFields(fields)) return null;
  if (fields.of === "stage") return stageIn(fields);
  const lane = laneIn(fields);
  return fields.of === "lane" && lane ? { of: "lane", ...lane } : null;
}

/** Without all its steps and lanes its cards would have no place. */
function stageIn(fields: Fields): CopiedWhole | null {
  const title = titleOf(fields.title);
  const [steps, lanes] = [allIn(fields.steps, stepIn), allIn(fields.lanes, laneIn)];
  if (title === null || !steps || !lanes) return null;
  const kind = stageKinds.find((one) => one === fields.kind) ?? "custom";
  const color = numberIn(fields.color, 1, 8) ?? 1;
  const feelings = Array.isArray(fields.feelings) ? fields.feelings.slice(0, mostCells) : [];
  const felt = feelings.flatMap((one) => feelingIn(one) ?? []);
  return { of: "stage", title, kind, color, steps, lanes, feelings: felt };
}

function allIn<One>(list: unknown, read: (one: unknown) => One | null): One[] | null {
  if (!Array.isArray(list) || list.length > mostParts) return null;
  const found = list.flatMap((one) => read(one) ?? []);
  return found.length === list.length ? found : null;
}

function stepIn(fields: unknown) {
  if (!isFields(fields)) return null;
  const title = titleOf(fields.title);
  return title === null ? null : { title, isMomentOfTruth: fields.isMomentOfTruth === true };
}

function laneIn(fields: unknown): CopiedLane | null {
  if (!isFields(fields)) return null;
  const [title, kind] = [titleOf(fields.title), laneKinds.find((one) => one === fields.kind)];
  return title !== null && kind ? { title, kind } : null;
}

function feelingIn(fields: unknown) {
  if (!isFields(fields)) return null;
  const [step, persona] = [numberIn(fields.step, 0, mostParts), textOf(fields.persona, 200)];
  const { value } = fields;
  const isFeeling = typeof value === "number" && value >= -2 && value <= 2;
  return step !== null && persona !== null && isFeeling ? { step, persona, value } : null;
}

/** What cannot be read is left out; without a place and a text there is no card. */
function readCard(fields: Fields): CopiedCard | null {
  const [lane, step] = [numberIn(fields.lane, 0, 200), numberIn(fields.step, 0, 500)];
  const kind = laneKinds.find((one) => one === fields.kind);
  const text = textOf(fields.text, longestText);
  if (lane === null || step === null || !kind || text === null) return null;
  const address = textOf(fields.linkUrl, longestText);
  return {
    ...{ lane, step, kind, text },
    color: numberIn(fields.color, 1, 8),
    severity: numberIn(fields.severity, 1, 4),
    status: cardStatuses.find((one) => one === fields.status) ?? null,
    linkUrl: address !== null && isWebAddress(address) ? address : null,
    tags: isTagList(fields.tags) ? fields.tags : [],
    span: numberIn(fields.span, 1, 60) ?? 1,
    touchpoint: textOf(fields.touchpoint, 200),
    channel: textOf(fields.channel, 200),
    persona: textOf(fields.persona, 200),
    assignee: textOf(fields.assignee, 200),
    linkedMap: textOf(fields.linkedMap, 200),
    picture: pictureOf(fields.picture),
  };
}

function pictureOf(value: unknown): CopiedCard["picture"] {
  if (!isFields(value)) return null;
  const [workspace, id] = [textOf(value.workspace, 200), textOf(value.id, 36)];
  return workspace !== null && id !== null && idPattern.test(id) ? { workspace, id } : null;
}

const idPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Most steps of a stage and lanes of a map that are taken. */
const mostParts = 500;

const titleOf = (value: unknown): string | null => textOf(value, longestTitle)?.trim() || null;

const numberIn = (value: unknown, least: number, most: number): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;

const textOf = (value: unknown, longest: number): string | null =>
  typeof value === "string" && value.length <= longest && isStorable(value) ? value : null;
