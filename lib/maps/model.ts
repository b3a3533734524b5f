import { z } from "zod";
import { laneKinds, stageKinds } from "@/db/enums";
import { line } from "@/lib/core/text";

/** What a card can point at in the rest of the product. */
export const cardLinks = ["touchpoint", "channel", "painPoint"] as const;
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
export const cardText = z
  .string()
  .max(2000)
  .refine((text) => !text.includes("\u0000"));
/** From 1 (minor) to 4 (critical); null where nothing is judged. */
export const severity = z.int().min(1).max(4).nullable();
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
});

type NewStage = z.infer<typeof stage>;
type NewStep = z.infer<typeof step>;
type NewLane = z.infer<typeof lane>;
export type NewCard = z.infer<typeof card>;

/** A deleted entity stays as a tombstone, so edits still reach it and a restore shows them. */
type Tombstone = { deleted: boolean };
export type Stage = NewStage & Tombstone;
export type Step = NewStep & Tombstone;
export type Lane = NewLane & Tombstone;
export type Card = NewCard & Tombstone;

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
