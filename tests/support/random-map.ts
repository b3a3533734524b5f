import fc from "fast-check";
import type { MapOp } from "@/lib/maps/ops";
import { mapOp } from "@/lib/maps/ops";
import { splice } from "@/lib/maps/text/codec";

const uuid = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;

// Few ids, so that random ops meet each other.
const idIn = (from: number, to = from + 3) => fc.integer({ min: from, max: to }).map(uuid);
const ids = { stage: idIn(100), step: idIn(200), lane: idIn(300), card: idIn(400, 407) };
const personaId = idIn(500, 501);
const touchpointId = idIn(600);
const orderKey = fc.stringMatching(/^[0-9A-Za-z]{0,2}[1-9A-Za-z]$/);
const title = fc.constantFrom("One", "Two", "Three");
const color = fc.integer({ min: 1, max: 8 });

const values = {
  stage: fc.record({ id: ids.stage, orderKey, title, kind: fc.constant("custom"), color }),
  step: fc.record({
    ...{ id: ids.step, stageId: ids.stage, orderKey, title },
    isMomentOfTruth: fc.boolean(),
  }),
  lane: fc.record({
    ...{ id: ids.lane, orderKey, title, kind: fc.constantFrom("actions", "thoughts") },
    ...{ isCollapsed: fc.boolean(), isHidden: fc.boolean() },
  }),
  card: fc.record({
    ...{ id: ids.card, laneId: ids.lane, stepId: ids.step, orderKey, text: title },
    ...{
      color: fc.option(color),
      severity: fc.constant(null),
      touchpointId: fc.option(touchpointId),
    },
    ...{ channelId: fc.constant(null), painPointId: fc.constant(null) },
  }),
};
type Kind = keyof typeof values;

const places = {
  stage: fc.record({ orderKey }),
  lane: fc.record({ orderKey }),
  step: fc.record({ orderKey, stageId: ids.stage }),
  card: fc.record({ orderKey, laneId: ids.lane, stepId: ids.step }),
};
const as = <Name extends string>(kind: Kind, name: Name) => fc.constant(`${kind}.${name}`);

const ofKind = (kind: Kind) =>
  fc.oneof(
    fc.record({ kind: as(kind, "create"), value: values[kind] }),
    fc.record({ kind: as(kind, "move"), id: ids[kind], to: places[kind] }),
    fc.record({ kind: as(kind, "delete"), id: ids[kind] }),
    fc.record({ kind: as(kind, "restore"), id: ids[kind] }),
  );

const set = (kind: Kind, field: string, value: fc.Arbitrary<unknown>) =>
  fc.record({
    ...{ kind: as(kind, "set"), id: ids[kind] },
    set: fc.record({ field: fc.constant(field), value }),
  });

const typing = (kind: Kind, field: string) =>
  fc.record({
    ...{ kind: fc.constant("text"), entity: fc.constant(kind), field: fc.constant(field) },
    ...{ id: ids[kind], base: fc.constant(0) },
    delta: fc.tuple(fc.nat({ max: 3 }), title).map(([at, insert]) => splice(at, at, insert)),
  });

const draft = fc.oneof(
  ofKind("stage"),
  ofKind("step"),
  ofKind("lane"),
  ofKind("card"),
  ofKind("card"),
  set("stage", "title", title),
  set("step", "title", title),
  typing("lane", "title"),
  typing("stage", "title"),
  typing("card", "text"),
  set("step", "isMomentOfTruth", fc.boolean()),
  set("lane", "isHidden", fc.boolean()),
  set("lane", "height", fc.option(fc.integer({ min: 40, max: 400 }))),
  set("card", "text", title),
  set("card", "tags", fc.uniqueArray(title, { maxLength: 2 })),
  fc.record({
    ...{ kind: fc.constant("card.link"), id: ids.card },
    ...{ link: fc.constant("touchpoint"), targetId: touchpointId },
  }),
  fc.record({ kind: fc.constant("card.unlink"), id: ids.card, link: fc.constant("touchpoint") }),
  fc.record({
    ...{ kind: fc.constant("emotion.set"), stepId: ids.step, personaId },
    value: fc.option(fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)),
  }),
);

/** Ops that people could send, many of which do not apply. */
export const randomOps: fc.Arbitrary<MapOp[]> = fc
  .array(draft, { minLength: 1, maxLength: 40, size: "max" })
  .map((drafts) => opsOf(drafts, 10_000));

const opsOf = (drafts: readonly object[], from: number): MapOp[] =>
  drafts.flatMap((one, index) => {
    const op = mapOp.safeParse({ ...one, opId: uuid(from + index) });
    return op.success ? [op.data] : [];
  });

/** Three stages with a step each, three lanes and six cards, on which most random ops apply. */
export const startingOps: MapOp[] = opsOf(
  [
    ...[0, 1, 2].map((n) => ({
      kind: "stage.create",
      value: { id: uuid(100 + n), orderKey: `b${n}1`, title: "One", kind: "custom", color: 1 },
    })),
    ...[0, 1, 2].map((n) => ({
      kind: "step.create",
      value: {
        ...{ id: uuid(200 + n), stageId: uuid(100 + n), orderKey: "V", title: "One" },
        isMomentOfTruth: false,
      },
    })),
    ...[0, 1, 2].map((n) => ({
      kind: "lane.create",
      value: {
        ...{ id: uuid(300 + n), orderKey: `b${n}1`, title: "One", kind: "actions" },
        ...{ isCollapsed: false, isHidden: false },
      },
    })),
    ...[0, 1, 2, 3, 4, 5].map((n) => ({
      kind: "card.create",
      value: {
        ...{ id: uuid(400 + n), laneId: uuid(300 + (n % 2)), stepId: uuid(200 + (n % 3)) },
        ...{ orderKey: `c${n}1`, text: "One", color: null, severity: null },
        ...{ touchpointId: null, channelId: null, painPointId: null },
      },
    })),
  ],
  1000,
);
