import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cards, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { applyOps } from "@/lib/maps/apply-op";
import { applyBatch } from "@/lib/maps/batch/commands";
import { applyMapOps, archiveMap, createMap } from "@/lib/maps/commands";
import { emptyBoard, type NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { getMap } from "@/lib/maps/queries";
import { splice } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import { textOp as editOp, textAt, titleOf } from "@/lib/maps/text/place";
import { viewBoard } from "@/lib/maps/view";
import { buildMember, buildPersona, buildTouchpoint, buildWorkspace } from "../support/build";
import { wholeLog } from "../support/live-map";

/** A small map with the ids of its first lane and step. */
async function buildMap(ctx: Context) {
  const { id } = await createMap(ctx, { title: "Shop", framework: "four-stage" });
  const map = await getMap(ctx, { mapId: id });
  const { lanes, steps, stages } = viewBoard(map.board);
  const [lane, step, stage] = [lanes[0], steps[0], stages[0]];
  if (!lane || !step || !stage) throw new Error("An empty map");
  return { ctx, mapId: id, laneId: lane.id, stepId: step.id, stageId: stage.id, map };
}
type BuiltMap = Awaited<ReturnType<typeof buildMap>>;

const send = (map: BuiltMap, ops: ClientOp[]) =>
  applyMapOps(map.ctx, { mapId: map.mapId, clientId: newId(), batchId: newId(), ops });

function cardOp(map: BuiltMap, values: Partial<NewCard> = {}) {
  const value: NewCard = {
    id: newId(),
    laneId: map.laneId,
    stepId: map.stepId,
    orderKey: "zzV",
    text: "Asks a friend",
    color: null,
    severity: null,
    touchpointId: null,
    channelId: null,
    painPointId: null,
    ...values,
  };
  return { opId: newId(), kind: "card.create", value } as const;
}

const textOp = (id: string, value: string): ClientOp => ({
  opId: newId(),
  kind: "card.set",
  id,
  set: { field: "text", value },
});

const boardOf = async (map: BuiltMap) => (await getMap(map.ctx, { mapId: map.mapId })).board;

test("Every op gets the next revision and the rows show what the pure ops say", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const create = cardOp(map);
  const ops: ClientOp[] = [
    create,
    textOp(create.value.id, "Asks two friends"),
    { opId: newId(), kind: "card.delete", id: create.value.id },
    textOp(create.value.id, "Asks three friends"),
    { opId: newId(), kind: "card.restore", id: create.value.id },
  ];
  const result = await send(map, ops);
  expect(result.rejected).toEqual([]);
  const revisions = result.applied.map((one) => one.revision - map.map.revision);
  expect(revisions).toEqual([1, 2, 3, 4, 5]);
  expect(await boardOf(map)).toEqual(applyOps(map.map.board, ops));
});

test("The log alone draws the same map as the rows", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  await send(map, [cardOp(map), cardOp(map, { text: "Reads reviews" })]);
  const log = await wholeLog(map.ctx, map.mapId);
  expect(log.map((entry) => entry.revision)).toEqual(log.map((_, index) => index + 1));
  const ops = log.map((entry) => entry.op);
  expect(applyOps(emptyBoard, ops)).toEqual(await boardOf(map));
});

test("An op sent twice applies once, in one batch or two", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const create = cardOp(map);
  const first = await send(map, [create, create]);
  expect(first.applied).toHaveLength(1);
  const again = await send(map, [create]);
  expect(again.applied).toEqual(first.applied);
  expect(again.revision).toBe(first.revision);
});

test("A rejected op says why and does not fail the others", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const good = cardOp(map);
  const gone: ClientOp = { opId: newId(), kind: "card.delete", id: newId() };
  const unlinked = cardOp(map, { touchpointId: newId() });
  const nowhere = cardOp(map, { stepId: newId() });
  const strange = { opId: newId(), kind: "card.explode", id: newId() };
  const result = await applyMapOps(map.ctx, {
    mapId: map.mapId,
    clientId: newId(),
    batchId: newId(),
    ops: [gone, unlinked, good, nowhere, strange],
  });
  expect(result.applied.map((one) => one.opId)).toEqual([good.opId]);
  expect(Object.fromEntries(result.rejected.map((one) => [one.opId, one.reason]))).toEqual({
    [gone.opId]: "not-found",
    [unlinked.opId]: "reference-not-found",
    [nowhere.opId]: "target-not-found",
    [strange.opId]: "malformed",
  });
});

test("A card cannot move into a stage that has been deleted", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const other = viewBoard(map.map.board).steps.at(-1);
  const create = cardOp(map, { stepId: other?.id ?? "" });
  await send(map, [create, { opId: newId(), kind: "stage.delete", id: map.stageId }]);
  const to = { laneId: map.laneId, stepId: map.stepId, orderKey: "V" };
  const move: ClientOp = { opId: newId(), kind: "card.move", id: create.value.id, to };
  const result = await send(map, [move]);
  expect(result.rejected).toEqual([{ opId: move.opId, reason: "target-deleted" }]);
});

test("Ids that another map has taken cannot be taken again or reached", async () => {
  const { owner } = await buildWorkspace();
  const [one, two] = [await buildMap(owner.ctx), await buildMap(owner.ctx)];
  const create = cardOp(one);
  await send(one, [create]);
  const taken = cardOp(two, { id: create.value.id });
  const result = await send(two, [taken, textOp(create.value.id, "Mine")]);
  expect(result.rejected.map((rejected) => rejected.reason)).toEqual([
    "already-exists",
    "not-found",
  ]);
  expect((await boardOf(one)).cards[create.value.id]?.text).toBe("Asks a friend");
});

test("Links and feelings refer to this workspace alone", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const [touchpoint, stranger] = [await buildTouchpoint({ ctx: map.ctx }), await buildTouchpoint()];
  const [persona, foreigner] = [await buildPersona({ ctx: map.ctx }), await buildPersona()];
  const create = cardOp(map);
  const link = (targetId: string): ClientOp => ({
    opId: newId(),
    kind: "card.link",
    id: create.value.id,
    link: "touchpoint",
    targetId,
  });
  const feel = (personaId: string, value: number | null): ClientOp => ({
    opId: newId(),
    kind: "emotion.set",
    stepId: map.stepId,
    personaId,
    value,
  });
  const result = await send(map, [
    create,
    link(touchpoint.id),
    link(stranger.id),
    feel(persona.id, 1.3),
    feel(foreigner.id, 1),
  ]);
  expect(result.rejected.map((one) => one.reason)).toEqual([
    "reference-not-found",
    "reference-not-found",
  ]);
  const board = await boardOf(map);
  expect(board.cards[create.value.id]?.touchpointId).toBe(touchpoint.id);
  expect(Object.values(board.emotions)).toEqual([
    { stepId: map.stepId, personaId: persona.id, value: 1.3 },
  ]);
  await send(map, [feel(persona.id, null)]);
  expect((await boardOf(map)).emotions).toEqual({});
});

test("Batches sent at the same time are all numbered without holes", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const batches = Array.from({ length: 8 }, () => [cardOp(map), cardOp(map)]);
  const results = await Promise.all(batches.map((ops) => send(map, ops)));
  const revisions = results.flatMap((one) => one.applied.map((op) => op.revision)).sort(numeric);
  expect(revisions).toEqual(revisions.map((_, index) => map.map.revision + index + 1));
});

test("More rows than one statement takes are still one batch", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const ops = Array.from({ length: 1200 }, () => cardOp(map));
  const { mapId } = map;
  const result = await inTransaction(map.ctx, (tx) =>
    applyBatch(tx, map.ctx, { mapId, clientId: newId(), batchId: newId(), ops }),
  );
  expect(result.revision).toBe(map.map.revision + 1200);
  expect(Object.keys((await boardOf(map)).cards)).toHaveLength(
    Object.keys(map.map.board.cards).length + 1200,
  );
});

test("Text typed by two people at once is merged, and the log can be replayed", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const create = cardOp(map, { text: "middle" });
  const { revision: base } = await send(map, [create]);
  const typed = (delta: TextDelta): ClientOp => ({
    ...{ opId: newId(), kind: "text", entity: "card", field: "text", base },
    id: create.value.id,
    delta,
  });
  await send(map, [typed([{ insert: "front " }])]);
  await send(map, [typed([{ retain: 6 }, { insert: " back" }])]);
  await send(map, [textOp(create.value.id, "front MIDDLE back")]);
  const late = await send(map, [typed([{ insert: "very " }])]);
  expect(late.rejected).toEqual([]);
  const { text } = (await boardOf(map)).cards[create.value.id] ?? {};
  expect(text).toBe("front MIDDLEvery  back");
  const ahead = { ...typed([{ insert: "x" }]), base: 1_000_000 };
  expect((await send(map, [ahead])).rejected).toEqual([{ opId: ahead.opId, reason: "malformed" }]);
});

test.each(["stage", "step", "lane"] as const)(
  "Two people typing the name of one %s both keep every letter",
  async (entity) => {
    const map = await buildMap((await buildWorkspace()).owner.ctx);
    const id = map[`${entity}Id`];
    const place = titleOf(entity, id);
    const before = textAt(map.map.board, place) ?? "";
    const base = map.map.revision;
    const typed = (at: number, letters: string): ClientOp =>
      editOp(place, { opId: newId(), base, delta: splice(at, at, letters) });
    await send(map, [typed(0, "Very ")]);
    await send(map, [typed(before.length, " late")]);
    expect(textAt(await boardOf(map), place)).toBe(`Very ${before} late`);
    const ops = (await wholeLog(map.ctx, map.mapId)).map((entry) => entry.op);
    const replayed = applyOps(emptyBoard, ops);
    expect(textAt(replayed, place)).toBe(`Very ${before} late`);
  },
);

test("A name set as a whole leaves what others type into it meanwhile", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const place = titleOf("step", map.stepId);
  const before = textAt(map.map.board, place) ?? "";
  const value = `${before} again`;
  await send(map, [
    { opId: newId(), kind: "step.set", id: map.stepId, set: { field: "title", value } },
  ]);
  const delta = splice(0, 0, "Not ");
  await send(map, [editOp(place, { opId: newId(), base: map.map.revision, delta })]);
  expect(textAt(await boardOf(map), place)).toBe(`Not ${value}`);
});

test("Nothing can be left without a name, with two lines of it, or with a longer one than fits", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const place = titleOf("lane", map.laneId);
  const before = textAt(map.map.board, place) ?? "";
  const typed = (delta: TextDelta): ClientOp =>
    editOp(place, { opId: newId(), base: map.map.revision, delta });
  const refusedFor = async (delta: TextDelta) =>
    (await send(map, [typed(delta)])).rejected[0]?.reason;
  expect(await refusedFor([{ delete: before.length }])).toBe("nameless");
  expect(await refusedFor([{ insert: "   " }, { delete: before.length }])).toBe("nameless");
  expect(await refusedFor([{ insert: "two\nlines" }])).toBe("malformed");
  expect(await refusedFor([{ insert: "x".repeat(120) }])).toBe("too-long");
  expect(textAt(await boardOf(map), place)).toBe(before);
});

test("Order keys that have grown long are made short again, and the log says so", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const long = cardOp(map, { orderKey: `V${"0".repeat(80)}V` });
  const result = await send(map, [long]);
  expect(result.followUps).toHaveLength(1);
  expect(result.revision).toBe(map.map.revision + 2);
  const keys = Object.values((await boardOf(map)).cards).map((card) => card.orderKey.length);
  expect(Math.max(...keys)).toBeLessThan(10);
});

test.each(["commenter", "viewer"] as const)("A %s cannot change a map", async (role) => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace.owner.ctx);
  const { ctx } = await buildMember({ role, workspace });
  await expect(send({ ...map, ctx }, [cardOp(map)])).rejects.toMatchObject({ code: "forbidden" });
  expect((await getMap(ctx, { mapId: map.mapId })).revision).toBe(map.map.revision);
});

test("A map of another workspace does not exist for ops", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const { ctx } = (await buildWorkspace()).owner;
  await expect(send({ ...map, ctx }, [cardOp(map)])).rejects.toMatchObject({ code: "not_found" });
  expect(await wholeLog(ctx, map.mapId)).toEqual([]);
});

test("An archived map takes no ops", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  await archiveMap(map.ctx, { mapId: map.mapId });
  await expect(send(map, [cardOp(map)])).rejects.toMatchObject({ code: "not_found" });
});

test("A row of a map cannot be written outside the op log", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const { workspaceId, now } = map.ctx;
  const { value } = cardOp(map);
  const row = { ...value, workspaceId, mapId: map.mapId, createdAt: now, updatedAt: now };
  const write = inTransaction(map.ctx, (tx) => tx.insert(cards).values(row));
  await expect(write).rejects.toMatchObject({
    cause: { message: expect.stringContaining("row-level security") },
  });
});

test("Every row of a new map has its op in the log, with its inverse", async () => {
  const map = await buildMap((await buildWorkspace()).owner.ctx);
  const [logged] = await inTransaction(map.ctx, (tx) =>
    tx
      .select({ count: count() })
      .from(mapOps)
      .where(and(inWorkspace(map.ctx, mapOps), eq(mapOps.mapId, map.mapId))),
  );
  const { stages, steps, lanes, cards: all } = map.map.board;
  const rows = [stages, steps, lanes, all].reduce((sum, of) => sum + Object.keys(of).length, 0);
  expect(logged?.count).toBe(rows);
  expect(map.map.revision).toBe(rows);
});

const numeric = (a: number, b: number) => a - b;
