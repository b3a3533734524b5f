import { expect, test } from "vitest";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { applyMapOps } from "@/lib/maps/commands";
import { rowIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf, textOp } from "@/lib/maps/text/place";
import { changesBetween } from "@/lib/maps/versions/changes";
import {
  deleteVersion,
  renameVersion,
  restoreVersion,
  saveVersion,
  undoBatch,
} from "@/lib/maps/versions/commands";
import { listHistory } from "@/lib/maps/versions/history/queries";
import { getBoardAt, listVersions } from "@/lib/maps/versions/queries";
import { buildMember } from "../support/build";
import { boardNow, buildMap, change, write } from "../support/built-map";

test("A version is named, renamed, and forgotten again", async () => {
  const { ctx, mapId } = await buildMap();
  const versionId = newId();
  const { revision } = await saveVersion(ctx, { mapId, versionId, name: "Before the workshop" });
  expect(await listVersions(ctx, { mapId })).toMatchObject([
    {
      id: versionId,
      name: "Before the workshop",
      kind: "named",
      revision,
      authorName: "Test Owner",
    },
  ]);
  await renameVersion(ctx, { versionId, name: "After the workshop" });
  expect((await listVersions(ctx, { mapId }))[0]?.name).toBe("After the workshop");
  await deleteVersion(ctx, { versionId });
  expect(await listVersions(ctx, { mapId })).toEqual([]);
});

test("An earlier moment is shown as it was and restored by ordinary ops that can be undone", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, step, revision } = place;
  const before = await boardNow(place);
  await change(ctx, mapId, write(card.id, "Changed"), { kind: "step.delete", id: step.id });
  const changed = await boardNow(place);
  const past = await getBoardAt(ctx, { mapId, revision });
  expect(past.board).toEqual(before);
  const restore = { mapId, revision, batchId: newId() };
  expect(await restoreVersion(ctx, restore)).toMatchObject({ changed: 2 });
  expect(changesBetween(before, await boardNow(place))).toEqual([]);
  const { entries } = await listHistory(ctx, { mapId });
  expect(entries[0]).toMatchObject({ restored: revision, batchIds: [restore.batchId] });
  expect(await undoBatch(ctx, { mapId, batchIds: [restore.batchId] })).toEqual({
    undone: 2,
    kept: 0,
  });
  expect(changesBetween(changed, await boardNow(place))).toEqual([]);
});

test("Restoring what is already there changes nothing", async () => {
  const { ctx, mapId, revision } = await buildMap();
  expect(await restoreVersion(ctx, { mapId, revision, batchId: newId() })).toMatchObject({
    changed: 0,
  });
  const future = restoreVersion(ctx, { mapId, revision: revision + 1, batchId: newId() });
  await expect(future).rejects.toMatchObject({ code: "invalid" });
});

test("Undoing a change leaves alone what somebody has changed since", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, workspace, step } = place;
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  const mark = { field: "isMomentOfTruth", value: !step.isMomentOfTruth };
  const { batchId } = await change(ctx, mapId, write(card.id, "Mine"), {
    ...{ kind: "step.set", id: step.id, set: mark },
  });
  await change(ana.ctx, mapId, write(card.id, "Hers"));
  expect(await undoBatch(ctx, { mapId, batchIds: [batchId] })).toEqual({ undone: 1, kept: 1 });
  const board = await boardNow(place);
  expect(rowIn(board.cards, card.id)?.text).toBe("Hers");
  expect(board.steps[step.id]?.isMomentOfTruth).toBe(step.isMomentOfTruth);
});

test("Undoing typing leaves what somebody else typed into the same text in between", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, workspace } = place;
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  await change(ctx, mapId, write(card.id, "queue"));
  const batchId = newId();
  const type = async (who: Context, at: number, letters: string, own = newId()) => {
    const { revision } = await getMap(ctx, { mapId });
    const delta = splice(at, at, letters);
    const op = textOp(cardTextOf(card.id), { opId: newId(), base: revision, delta });
    await applyMapOps(who, { mapId, clientId: newId(), batchId: own, ops: [op] });
  };
  await type(ctx, 0, "b", batchId);
  await type(ana.ctx, 0, "HERS ");
  await type(ctx, 5, "a", batchId);
  expect(rowIn((await boardNow(place)).cards, card.id)?.text).toBe("HERS abqueue");
  expect(await undoBatch(ctx, { mapId, batchIds: [batchId] })).toEqual({ undone: 1, kept: 0 });
  expect(rowIn((await boardNow(place)).cards, card.id)?.text).toBe("HERS queue");
});

test("What was typed in bursts is undone in one batch, and is back with its undoing", async () => {
  const place = await buildMap();
  const { ctx, mapId, card } = place;
  await change(ctx, mapId, write(card.id, "queue"));
  const batchIds: string[] = [];
  for (const letters of ["long ", "very "]) {
    const { revision } = await getMap(ctx, { mapId });
    const edit = { opId: newId(), base: revision, delta: splice(0, 0, letters) };
    const batchId = newId();
    const op = textOp(cardTextOf(card.id), edit);
    await applyMapOps(ctx, { mapId, clientId: newId(), batchId, ops: [op] });
    batchIds.unshift(batchId);
  }
  expect(rowIn((await boardNow(place)).cards, card.id)?.text).toBe("very long queue");
  const undoBatchId = newId();
  expect(await undoBatch(ctx, { mapId, batchIds, undoBatchId })).toEqual({ undone: 1, kept: 0 });
  expect(rowIn((await boardNow(place)).cards, card.id)?.text).toBe("queue");
  const { entries } = await listHistory(ctx, { mapId });
  expect(entries[0]?.batchIds).toContain(undoBatchId);
  expect(await undoBatch(ctx, { mapId, batchIds: [undoBatchId] })).toMatchObject({ undone: 1 });
  expect(rowIn((await boardNow(place)).cards, card.id)?.text).toBe("very long queue");
});
