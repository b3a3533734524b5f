import type { z } from "zod";
import { guessChannel } from "./channel-guess";
import { wordsOf } from "./formatting/lines";
import type { Board, Card } from "./model";
import type { cardFilter } from "./views/schema";

/** What a card has to be to be shown in full; within a field any of the values will do. */
export type CardFilter = z.output<typeof cardFilter>;
export type FilterField = Exclude<keyof CardFilter, "text">;

export const filterFields = ["personas", "channels", "statuses", "assignees"] as const;

export const noFilter: CardFilter = {
  text: "",
  personas: [],
  channels: [],
  statuses: [],
  assignees: [],
};

export const isFiltering = (filter: CardFilter): boolean => countConditions(filter) > 0;

export const countConditions = (filter: CardFilter): number =>
  (filter.text.trim() === "" ? 0 : 1) +
  filterFields.filter((field) => filter[field].length > 0).length;

type Channels = readonly { id: string; kind: string }[];
type Place = { board: Board; channels: Channels };

/** Whether a filter asks for other cards than this one. */
export const isFilteredOut = (card: Card, filter: CardFilter, place: Place): boolean =>
  isFiltering(filter) && !matches(card, filter, place);

/** Whether a card meets every condition. Channels hold for cards that name one or are linked to one. */
export function matches(card: Card, filter: CardFilter, { board, channels }: Place): boolean {
  const isIn = (values: readonly string[], value: string | null | undefined) =>
    values.length === 0 || (value !== null && value !== undefined && values.includes(value));
  return (
    hasText(wordsOf(card.text), filter.text) &&
    isIn(filter.personas, card.personaId) &&
    isIn(filter.channels, channelOf(card, { board, channels })) &&
    isIn(filter.statuses, card.status) &&
    isIn(filter.assignees, card.assigneeId)
  );
}

/** Whether a text holds every word, whatever its case and accents. */
export function hasText(text: string, wanted: string): boolean {
  const inside = folded(text);
  return folded(wanted)
    .split(/\s+/)
    .every((word) => inside.includes(word));
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function channelOf(card: Card, { board, channels }: Place) {
  if (card.channelId) return card.channelId;
  if (board.lanes[card.laneId]?.kind !== "channels") return null;
  const kind = guessChannel(card.text);
  return channels.find((channel) => channel.kind === kind)?.id ?? null;
}

/** A filter as the part of an address after `filter=`; the empty string for none. */
export const filterToAddress = (filter: CardFilter): string =>
  isFiltering(filter) ? JSON.stringify(pickSet(filter)) : "";

/** The filter an address names; none where it cannot be read. */
export function filterFromAddress(address: string | null): CardFilter {
  if (!address) return noFilter;
  try {
    const given = new Map<string, unknown>(Object.entries(Object(JSON.parse(address))));
    const chosen = (field: FilterField) => textsIn(given.get(field)).slice(0, 20);
    const [text = ""] = textsIn([given.get("text")]);
    return {
      text: text.slice(0, 120),
      personas: chosen("personas"),
      channels: chosen("channels"),
      statuses: chosen("statuses"),
      assignees: chosen("assignees"),
    };
  } catch {
    return noFilter;
  }
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function pickSet(filter: CardFilter): Partial<CardFilter> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0));
}
