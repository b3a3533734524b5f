import { z } from "zod";
import { cardStatuses, laneKinds, stageKinds } from "@/db/enums";
import { isStorable, line } from "@/lib/core/text";

/** What a card can point at in the rest of the product; its id is in the card's field `<link>Id`. */
export const cardLinks = ["touchpoint", "channel", "painPoint", "persona", "linkedMap"] as const;
export type CardLink = (typeof cardLinks)[number];

export const entityId = z.uuid();
export const orderKey = z
  .string()
  .regex(/^[0-9A-Za-z]*[1-9A-Za-z]$/)
  .max(255);
export const title = line(120);
/** An entry of the stage palette, 1 to 8. */
export const paletteColor = z.int().min(1).max(8);
export const laneKind = z.enum(laneKinds);
export const stageKind = z.enum(stageKinds);
/** Most UTF-16 units of a card's text. */
export const longestText = 2000;
export const cardText = z.string().max(longestText).refine(isStorable);
/** From 1 (minor) to 4 (critical); null where nothing is judged. */
export const severity = z.int().min(1).max(4).nullable();
/** How many steps a card reaches over. */
export const span = z.int().min(1).max(60);
export const cardStatus = z.enum(cardStatuses).nullable();
export const tags = z
  .array(line(24))
  .max(8)
  .transform((list) => [...new Set(list)]);
/** An address on the web; scripts and files are not. */
export const linkUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(1000)
  .nullable();
/** Pixels at 100 %; null for as much as the cards need. */
export const laneHeight = z.int().min(36).max(1200).nullable();
/** From -2 (terrible) to 2 (delightful) in steps of a tenth. */
export const emotionValue = z
  .number()
  .min(-2)
  .max(2)
  .transform((value) => Math.round(value * 10) / 10);

export const stage = z.strictObject({
  id: entityId,
  orderKey,
  title,
  kind: stageKind,
  color: paletteColor,
  isCollapsed: z.boolean().optional(),
});

export const step = z.strictObject({
  id: entityId,
  stageId: entityId,
  orderKey,
  title,
  isMomentOfTruth: z.boolean(),
});

export const lane = z.strictObject({
  id: entityId,
  orderKey,
  title,
  kind: laneKind,
  isCollapsed: z.boolean(),
  isHidden: z.boolean(),
  height: laneHeight.optional(),
});

export const card = z.strictObject({
  id: entityId,
  laneId: entityId,
  stepId: entityId,
  orderKey,
  text: cardText,
  color: paletteColor.nullable(),
  severity,
  touchpointId: entityId.nullable(),
  channelId: entityId.nullable(),
  painPointId: entityId.nullable(),
  personaId: entityId.nullable().optional(),
  linkedMapId: entityId.nullable().optional(),
  linkUrl: linkUrl.optional(),
  imageId: entityId.nullable().optional(),
  assigneeId: entityId.nullable().optional(),
  status: cardStatus.optional(),
  tags: tags.optional(),
  span: span.optional(),
});

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

/** Everything that is drawn on one journey map, as records by id. */
export type Board = {
  stages: Readonly<Record<string, Stage>>;
  steps: Readonly<Record<string, Step>>;
  lanes: Readonly<Record<string, Lane>>;
  cards: Readonly<Record<string, Card>>;
  emotions: Readonly<Record<string, Emotion>>;
};

export const emptyBoard: Board = { stages: {}, steps: {}, lanes: {}, cards: {}, emotions: {} };

export const emotionKey = (stepId: string, personaId: string) => `${stepId}|${personaId}`;
export const cellKey = (laneId: string, stepId: string) => `${laneId}|${stepId}`;
