import { z } from "zod";
import { cardStatuses, laneKinds, stageKinds } from "@/db/enums";
import { isStorable } from "@/lib/core/storable";
import { line } from "@/lib/core/text";
import { longestTag, longestText, longestTitle, mostTags } from "./model";

export const entityId = z.uuid();
export const orderKey = z
  .string()
  .regex(/^[0-9A-Za-z]*[1-9A-Za-z]$/)
  .max(255);
export const title = line(longestTitle);
/** An entry of the stage palette, 1 to 8. */
export const paletteColor = z.int().min(1).max(8);
export const laneKind = z.enum(laneKinds);
export const stageKind = z.enum(stageKinds);
export const cardText = z.string().max(longestText).refine(isStorable);
/** From 1 (minor) to 4 (critical); null where nothing is judged. */
export const severity = z.int().min(1).max(4).nullable();
/** How many steps a card reaches over. */
export const span = z.int().min(1).max(60);
export const cardStatus = z.enum(cardStatuses).nullable();
export const tags = z
  .array(line(longestTag))
  .max(mostTags)
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
