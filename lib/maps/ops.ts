import { z } from "zod";
import { cardLinks } from "./model";
import {
  card,
  cardStatus,
  cardText,
  emotionValue,
  entityId,
  lane,
  laneHeight,
  linkUrl,
  orderKey,
  paletteColor,
  severity,
  span,
  stage,
  stageKind,
  step,
  tags,
  title,
} from "./schema";
import { textDelta } from "./text/schema";

const op = { opId: entityId };
const byId = { ...op, id: entityId };

const create = [
  z.strictObject({ ...op, kind: z.literal("stage.create"), value: stage }),
  z.strictObject({ ...op, kind: z.literal("step.create"), value: step }),
  z.strictObject({ ...op, kind: z.literal("lane.create"), value: lane }),
  z.strictObject({ ...op, kind: z.literal("card.create"), value: card }),
] as const;

const move = [
  z.strictObject({ ...byId, kind: z.literal("stage.move"), to: z.strictObject({ orderKey }) }),
  z.strictObject({
    ...byId,
    kind: z.literal("step.move"),
    to: z.strictObject({ stageId: entityId, orderKey }),
  }),
  z.strictObject({ ...byId, kind: z.literal("lane.move"), to: z.strictObject({ orderKey }) }),
  z.strictObject({
    ...byId,
    kind: z.literal("card.move"),
    to: z.strictObject({ laneId: entityId, stepId: entityId, orderKey }),
  }),
] as const;

const life = [
  z.strictObject({ ...byId, kind: z.literal("stage.delete") }),
  z.strictObject({ ...byId, kind: z.literal("step.delete") }),
  z.strictObject({ ...byId, kind: z.literal("lane.delete") }),
  z.strictObject({ ...byId, kind: z.literal("card.delete") }),
  z.strictObject({ ...byId, kind: z.literal("stage.restore") }),
  z.strictObject({ ...byId, kind: z.literal("step.restore") }),
  z.strictObject({ ...byId, kind: z.literal("lane.restore") }),
  z.strictObject({ ...byId, kind: z.literal("card.restore") }),
] as const;

const field = <Name extends string, Value extends z.ZodType>(name: Name, value: Value) =>
  z.strictObject({ field: z.literal(name), value });

/** Which fields each entity lets people set, and to what. */
const set = [
  z.strictObject({
    ...byId,
    kind: z.literal("stage.set"),
    set: z.discriminatedUnion("field", [
      field("title", title),
      field("kind", stageKind),
      field("color", paletteColor),
      field("isCollapsed", z.boolean()),
    ]),
  }),
  z.strictObject({
    ...byId,
    kind: z.literal("step.set"),
    set: z.discriminatedUnion("field", [
      field("title", title),
      field("isMomentOfTruth", z.boolean()),
    ]),
  }),
  z.strictObject({
    ...byId,
    kind: z.literal("lane.set"),
    set: z.discriminatedUnion("field", [
      field("title", title),
      field("isCollapsed", z.boolean()),
      field("isHidden", z.boolean()),
      field("height", laneHeight),
    ]),
  }),
  z.strictObject({
    ...byId,
    kind: z.literal("card.set"),
    set: z.discriminatedUnion("field", [
      field("text", cardText),
      field("color", paletteColor.nullable()),
      field("severity", severity),
      field("span", span),
      field("linkUrl", linkUrl),
      field("imageId", entityId.nullable()),
      field("assigneeId", entityId.nullable()),
      field("status", cardStatus),
      field("tags", tags),
    ]),
  }),
] as const;

const link = [
  z.strictObject({
    ...byId,
    kind: z.literal("card.link"),
    link: z.enum(cardLinks),
    targetId: entityId,
  }),
  z.strictObject({ ...byId, kind: z.literal("card.unlink"), link: z.enum(cardLinks) }),
] as const;

const emotionSet = z.strictObject({
  ...op,
  kind: z.literal("emotion.set"),
  stepId: entityId,
  personaId: entityId,
  /** null takes the expectation away */
  value: emotionValue.nullable(),
});

/** Characters typed into a text or taken out of it; `base` is the revision of the text they were typed into. */
const typed = { ...byId, kind: z.literal("text"), delta: textDelta, base: z.int().min(0) };
const textEdit = z.discriminatedUnion("entity", [
  z.strictObject({ ...typed, entity: z.literal("card"), field: z.literal("text") }),
  z.strictObject({
    ...typed,
    entity: z.enum(["stage", "step", "lane"]),
    field: z.literal("title"),
  }),
]);

const rebalance = z.strictObject({
  ...op,
  kind: z.literal("order.rebalance"),
  entity: z.enum(["stages", "steps", "lanes", "cards"]),
  keys: z.record(entityId, orderKey),
});

/** What a person may send. `order.rebalance` is the server's own. */
export const clientOp = z.discriminatedUnion("kind", [
  ...create,
  ...move,
  ...life,
  ...set,
  ...link,
  emotionSet,
  textEdit,
]);
export const mapOp = z.discriminatedUnion("kind", [
  ...create,
  ...move,
  ...life,
  ...set,
  ...link,
  emotionSet,
  textEdit,
  rebalance,
]);

export type ClientOp = z.infer<typeof clientOp>;
export type MapOp = z.infer<typeof mapOp>;
export type TextOp = Extract<MapOp, { kind: "text" }>;
