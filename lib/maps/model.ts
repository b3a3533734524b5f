import type { z } from "zod";
import { noParts, type Parts } from "./parts";
import type { card, lane, stage, step } from "./schema";

/** What a card can point at in the rest of the product; its id is in the card's field `<link>Id`. */
export const cardLinks = ["touchpoint", "channel", "painPoint", "persona", "linkedMap"] as const;
export type CardLink = (typeof cardLinks)[number];

/** Most UTF-16 units of a card's text. */
export const longestText = 2000;
/** Most UTF-16 units of the name of a stage, step or lane. */
export const longestTitle = 120;
/** Most UTF-16 units of a tag, and most tags of a card. */
export const longestTag = 24;
export const mostTags = 8;

type NewStage = z.infer<typeof stage>;
type NewStep = z.infer<typeof step>;
type NewLane = z.infer<typeof lane>;
export type NewCard = z.infer<typeof card>;

/** What an entity is where the op that made it does not say, ops from before the field among them. */
export const stageDefaults = { isCollapsed: false } as const;
export const laneDefaults = { height: null } as const;
export const cardDefaults = {
  personaId: null,
  linkedMapId: null,
  linkUrl: null,
  imageId: null,
  assigneeId: null,
  status: null,
  tags: [],
  span: 1,
} as const;

/** A deleted entity stays as a tombstone, so edits still reach it and a restore shows them. */
type Tombstone = { deleted: boolean };
export type Stage = Required<NewStage> & Tombstone;
export type Step = NewStep & Tombstone;
export type Lane = Required<NewLane> & Tombstone;
export type Card = Required<NewCard> & Tombstone;

export type Emotion = { stepId: string; personaId: string; value: number };

/** Everything that is drawn on one journey map, as records by id; the cards, which are many, in parts. */
export type Board = {
  stages: Readonly<Record<string, Stage>>;
  steps: Readonly<Record<string, Step>>;
  lanes: Readonly<Record<string, Lane>>;
  cards: Parts<Card>;
  emotions: Readonly<Record<string, Emotion>>;
};

export const emptyBoard: Board = { stages: {}, steps: {}, lanes: {}, cards: noParts, emotions: {} };

export const emotionKey = (stepId: string, personaId: string) => `${stepId}|${personaId}`;
export const cellKey = (laneId: string, stepId: string) => `${laneId}|${stepId}`;
