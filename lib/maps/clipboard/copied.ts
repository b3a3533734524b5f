import { cardStatuses, laneKinds } from "@/db/enums";
import { isStorable } from "@/lib/core/storable";
import { isWebAddress } from "../address";
import { longestText } from "../model";
import { isTagList } from "../tags";
import { type CopiedCard, mostCells } from "./model";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The cards that an own copy holds; null for anything else, whoever wrote it. */
export function cardsIn(copy: unknown): CopiedCard[] | null {
  if (!isFields(copy) || copy.product !== "throughline" || copy.version !== 1) return null;
  if (!Array.isArray(copy.cards) || copy.cards.length > mostCells) return null;
  const cards = copy.cards.flatMap((card) => (isFields(card) ? (readCard(card) ?? []) : []));
  return cards.length > 0 && cards.length === copy.cards.length ? cards : null;
}

/** What cannot be read is left out; without a place and a text there is no card. */
function readCard(fields: Fields): CopiedCard | null {
  const [lane, step] = [wholeIn(fields.lane, 0, 200), wholeIn(fields.step, 0, 500)];
  const kind = laneKinds.find((one) => one === fields.kind);
  const text = textOf(fields.text, longestText);
  if (lane === null || step === null || !kind || text === null) return null;
  const address = textOf(fields.linkUrl, longestText);
  return {
    ...{ lane, step, kind, text },
    color: wholeIn(fields.color, 1, 8),
    severity: wholeIn(fields.severity, 1, 4),
    status: cardStatuses.find((one) => one === fields.status) ?? null,
    linkUrl: address !== null && isWebAddress(address) ? address : null,
    tags: isTagList(fields.tags) ? fields.tags : [],
    span: wholeIn(fields.span, 1, 60) ?? 1,
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

const wholeIn = (value: unknown, least: number, most: number): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;

const textOf = (value: unknown, longest: number): string | null =>
  typeof value === "string" && value.length <= longest && isStorable(value) ? value : null;
