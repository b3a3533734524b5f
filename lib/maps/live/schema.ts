import { z } from "zod";
import { mapOp } from "../ops";
import { rejectionReasons } from "../rejection";
import { mapSignals } from "./signals";
import { slideSize } from "./slide";

const id = z.uuid();
const revision = z.int().min(0).max(2_147_483_647);

const place = z.strictObject({ laneId: id, stepId: id, cardId: id.nullable() });
const offset = z.int().min(0).max(100_000);
const pixel = z.int().min(-10_000).max(100_000);
const share = z.int().min(0).max(slideSize);

/** What a person does right now; never stored. */
export const doing = z.strictObject({
  place: place.nullable(),
  /** the ends of the selection in the text they type in */
  caret: z
    .strictObject({
      entity: z.enum(["card", "stage", "step", "lane"]),
      ...{ id, start: offset, end: offset },
    })
    .nullable(),
  isTyping: z.boolean(),
  isDragging: z.boolean(),
  /** which stage their screen shows first, for those who follow them */
  view: z.strictObject({ stepId: id, laneId: id }).nullable(),
});

/** On the board: pixels from the start and top of a cell, at 100 %. In a presentation: parts of the slide. */
export const pointer = z.union([
  z.strictObject({ laneId: id, stepId: id, x: pixel, y: pixel }),
  z.strictObject({ stageId: id, x: share, y: share }),
]);

/** The steps and lanes that are on somebody's screen, or the stage they are shown; null for all. */
export const seen = z.strictObject({
  steps: z.array(id).max(500),
  lanes: z.array(id).max(200),
  slide: id.optional(),
});

const batch = z.strictObject({
  batchId: id,
  ops: z
    .array(z.looseObject({ opId: id }))
    .min(1)
    .max(500),
});

/** What a browser may say. */
export const clientFrame = z.discriminatedUnion("t", [
  z.strictObject({
    t: z.literal("join"),
    workspace: z.string().min(1).max(60),
    mapId: id,
    clientId: id,
    after: revision,
  }),
  z.strictObject({ t: z.literal("ops"), batches: z.array(batch).min(1).max(100) }),
  z.strictObject({ t: z.literal("since"), after: revision }),
  z.strictObject({ t: z.literal("doing"), doing }),
  z.strictObject({ t: z.literal("pointer"), pointer: pointer.nullable() }),
  z.strictObject({ t: z.literal("sees"), window: seen.nullable() }),
]);

const entry = z.object({
  revision,
  opId: id,
  actorId: id.nullable(),
  clientId: id,
  batchId: id,
  at: z.string(),
  op: mapOp,
});

export const person = z.object({
  /** of the connection; one person may have several */
  number: z.int(),
  userId: id,
  name: z.string(),
  doing: doing.nullable(),
});

const rights = { canEdit: z.boolean(), canComment: z.boolean() };

/** What the server says. */
export const serverFrame = z.discriminatedUnion("t", [
  z.object({
    t: z.literal("joined"),
    number: z.int(),
    userId: id,
    revision,
    people: z.array(person),
    cells: z.array(z.tuple([z.int(), z.string()])),
    ...rights,
  }),
  z.object({ t: z.literal("ops"), entries: z.array(entry) }),
  z.object({
    t: z.literal("done"),
    applied: z.array(z.object({ opId: id, revision })),
    rejected: z.array(z.object({ opId: id, reason: z.enum(rejectionReasons) })),
  }),
  /** could not be written now; to be sent again */
  z.object({ t: z.literal("failed"), opIds: z.array(id) }),
  z.object({
    t: z.literal("people"),
    here: z.array(person),
    gone: z.array(z.int()),
    /** number of the connection, number of the cell or slide (null when the pointer has left), x, y */
    pointers: z.array(z.tuple([z.int(), z.int().nullable(), z.int(), z.int()])),
    cells: z.array(z.tuple([z.int(), z.string()])),
  }),
  z.object({ t: z.literal("role"), ...rights }),
  z.object({ t: z.literal("signal"), signal: z.enum(mapSignals) }),
  z.object({ t: z.literal("beat") }),
  z.object({ t: z.literal("stale") }),
  z.object({ t: z.literal("error"), code: z.enum(["malformed", "not_found", "not_joined"]) }),
]);
