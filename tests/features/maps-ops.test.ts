import { and, count, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cards, mapOps } from "@/db/schema/maps";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { applyOps } from "@/lib/maps/apply-op";
import { applyBatch } from "@/lib/maps/batch/commands";
import { applyMapOps, archiveMap } from "@/lib/maps/commands";
import { emptyBoard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { buildMember, buildPersona, buildTouchpoint, buildWorkspace } from "../support/build";
import { boardNow, buildMap, cardOp, send, textOp, wholeLog } from "../support/built-map";

test("Every op gets the next revision and the rows show what the pure ops say", async () => {
  const map = await buildMap();
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
  const revisions = result.applied.map((one) => one.revision - map.revision);
  expect(revisions).toEqual([1, 2, 3, 4, 5]);
  expect(await boardNow(map)).toEqual(applyOps(map.board, ops));
});

test("The log alone draws the same map as the rows", async () => {
  const map = await buildMap();
  await send(map, [cardOp(map), cardOp(map, { text: "Reads reviews" })]);
  const log = await wholeLog(map.ctx, map.mapId);
  expect(log.map((entry) => entry.revision)).toEqual(log.map((_, index) => index + 1));
  const ops = log.map((entry) => entry.op);
  expect(applyOps(emptyBoard, ops)).toEqual(await boardNow(map));
});

test("An op sent twice applies once, in one batch or two", async () => {
  const map = await buildMap();
  const create = cardOp(map);
  const first = await send(map, [create, create]);
  expect(first.applied).toHaveLength(1);
  const again = await send(map, [create]);
  expect(again.applied).toEqual(first.applied);
  expect(again.revision).toBe(first.revision);
});

test("A rejected op says why and does not fail the others", async () => {
  const map = await buildMap();
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
  const map = await buildMap();
  const other = viewBoard(map.board).steps.at(-1);
  const create = cardOp(map, { stepId: other?.id ?? "" });
  await send(map, [create, { opId: newId(), kind: "stage.delete", id: map.stage.id }]);
  const to = { laneId: map.lane.id, stepId: map.step.id, orderKey: "V" };
  const move: ClientOp = { opId: newId(), kind: "card.move", id: create.value.id, to };
  const result = await send(map, [move]);
  expect(result.rejected).toEqual([{ opId: move.opId, reason: "target-deleted" }]);
});

test("Ids that another map has taken cannot be taken again or reached", async () => {
  const one = await buildMap();
  const two = await buildMap(one.workspace);
  const create = cardOp(one);
  await send(one, [create]);
  const taken = cardOp(two, { id: create.value.id });
  const result = await send(two, [taken, textOp(create.value.id, "Mine")]);
  expect(result.rejected.map((rejected) => rejected.reason)).toEqual([
    "already-exists",
    "not-found",
  ]);
  expect(rowIn((await boardNow(one)).cards, create.value.id)?.text).toBe("Asks a friend");
});

test("Links and feelings refer to this workspace alone", async () => {
  const map = await buildMap();
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
    stepId: map.step.id,
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
  const board = await boardNow(map);
  expect(rowIn(board.cards, create.value.id)?.touchpointId).toBe(touchpoint.id);
  expect(Object.values(board.emotions)).toEqual([
    { stepId: map.step.id, personaId: persona.id, value: 1.3 },
  ]);
  await send(map, [feel(persona.id, null)]);
  expect((await boardNow(map)).emotions).toEqual({});
});

test("Batches sent at the same time are all numbered without holes", async () => {
  const map = await buildMap();
  const batches = Array.from({ length: 8 }, () => [cardOp(map), cardOp(map)]);
  const results = await Promise.all(batches.map((ops) => send(map, ops)));
  const revisions = results.flatMap((one) => one.applied.map((op) => op.revision)).sort(numeric);
  expect(revisions).toEqual(revisions.map((_, index) => map.revision + index + 1));
});

test("More rows than one statement takes are still one batch", async () => {
  const map = await buildMap();
  const ops = Array.from({ length: 1200 }, () => cardOp(map));
  const { mapId } = map;
  const result = await inTransaction(map.ctx, (tx) =>
    applyBatch(tx, map.ctx, { mapId, clientId: newId(), batchId: newId(), ops }),
  );
  expect(result.revision).toBe(map.revision + 1200);
  expect(rowsIn((await boardNow(map)).cards)).toHaveLength(rowsIn(map.board.cards).length + 1200);
});

test("Order keys that have grown long are made short again, and the log says so", async () => {
  const map = await buildMap();
  const long = cardOp(map, { orderKey: `V${"0".repeat(80)}V` });
  const result = await send(map, [long]);
  expect(result.followUps).toHaveLength(1);
  expect(result.revision).toBe(map.revision + 2);
  const keys = rowsIn((await boardNow(map)).cards).map((card) => card.orderKey.length);
  expect(Math.max(...keys)).toBeLessThan(10);
});

test.each(["commenter", "viewer"] as const)("A %s cannot change a map", async (role) => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const { ctx } = await buildMember({ role, workspace });
  await expect(send({ ...map, ctx }, [cardOp(map)])).rejects.toMatchObject({ code: "forbidden" });
  expect((await getMap(ctx, { mapId: map.mapId })).revision).toBe(map.revision);
});

test("A map of another workspace does not exist for ops", async () => {
  const map = await buildMap();
  const { ctx } = (await buildWorkspace()).owner;
  await expect(send({ ...map, ctx }, [cardOp(map)])).rejects.toMatchObject({ code: "not_found" });
  expect(await wholeLog(ctx, map.mapId)).toEqual([]);
});

test("An archived map takes no ops", async () => {
  const map = await buildMap();
  await archiveMap(map.ctx, { mapId: map.mapId });
  await expect(send(map, [cardOp(map)])).rejects.toMatchObject({ code: "not_found" });
});

test("A row of a map cannot be written outside the op log", async () => {
  const map = await buildMap();
  const { workspaceId, now } = map.ctx;
  const { value } = cardOp(map);
  const row = { ...value, workspaceId, mapId: map.mapId, createdAt: now, updatedAt: now };
  const write = inTransaction(map.ctx, (tx) => tx.insert(cards).values(row));
  await expect(write).rejects.toMatchObject({
    cause: { message: expect.stringContaining("row-level security") },
  });
});

test("Every row of a new map has its op in the log, with its inverse", async () => {
  const map = await buildMap();
  const [logged] = await inTransaction(map.ctx, (tx) =>
    tx
      .select({ count: count() })
      .from(mapOps)
      .where(and(inWorkspace(map.ctx, mapOps), eq(mapOps.mapId, map.mapId))),
  );
  const { stages, steps, lanes } = map.board;
  const heads = [stages, steps, lanes].flatMap((of) => Object.keys(of));
  const rows = heads.length + rowsIn(map.board.cards).length;
  expect(logged?.count).toBe(rows);
  expect(map.revision).toBe(rows);
});

const numeric = (a: number, b: number) => a - b;

test("Stages that are refused have nothing counted anew, and of another's map none is found", async () => {
  const map = await buildMap();
  const { workspaceId } = map.ctx;
  const measured = () =>
    inTransaction(map.ctx, async (tx) => [
      ...(await tx.execute(sql`select * from map_measures where workspace_id = ${workspaceId}`)),
    ]);
  const before = await measured();
  const gone: ClientOp = { opId: newId(), kind: "stage.delete", id: newId() };
  expect((await send(map, [gone])).rejected).toHaveLength(1);
  expect(await measured()).toEqual(before);
  const stranger = (await buildWorkspace()).owner;
  const theirs: ClientOp = { opId: newId(), kind: "stage.delete", id: map.stage.id };
  await expect(send({ ...map, ctx: stranger.ctx }, [theirs])).rejects.toMatchObject({
    code: "not_found",
  });
  await archiveMap(map.ctx, { mapId: map.mapId });
  await expect(send(map, [theirs])).rejects.toMatchObject({ code: "not_found" });
  expect(await measured()).toEqual(before);
});
