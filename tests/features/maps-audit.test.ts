import { expect, test } from "vitest";
import { listAuditEntries } from "@/lib/audit/queries";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { at, buildMember, buildWorkspace, testNow } from "../support/build";
import { type BuiltMap, buildMap, send } from "../support/built-map";

const operation = "map.applyOps";
const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

const paint = (ctx: Context, { mapId, card }: BuiltMap, value: number) =>
  send({ ctx, mapId }, [
    { opId: newId(), kind: "card.set", id: card.id, set: { field: "color", value } },
  ]);

const entriesOf = async (ctx: Context) => (await listAuditEntries(ctx, { operation })).entries;

test("What one person changes on a map within ten minutes is one audit entry with its count", async () => {
  const map = await buildMap();
  const { owner } = map.workspace;
  for (const minute of [0, 3, 7]) await paint(at(owner.ctx, after(minute)), map, minute + 1);
  expect(await entriesOf(owner.ctx)).toMatchObject([
    { subjectId: map.mapId, actorId: owner.userId, at: testNow, changes: 3 },
  ]);
  await paint(at(owner.ctx, after(11)), map, 5);
  expect(await entriesOf(owner.ctx)).toMatchObject([
    { at: after(11), changes: 1 },
    { at: testNow, changes: 3 },
  ]);
});

test("Every person and every map has entries of its own", async () => {
  const one = await buildMap();
  const { workspace } = one;
  const { owner } = workspace;
  const other = await buildMap(workspace);
  const editor = await buildMember({ workspace, role: "editor" });
  await Promise.all([
    paint(owner.ctx, one, 1),
    paint(editor.ctx, one, 2),
    paint(owner.ctx, one, 3),
    paint(owner.ctx, other, 4),
  ]);
  const entries = await entriesOf(owner.ctx);
  const told = entries.map(({ actorId, subjectId, changes }) => [actorId, subjectId, changes]);
  expect(told).toHaveLength(3);
  expect(told).toContainEqual([owner.userId, one.mapId, 2]);
  expect(told).toContainEqual([editor.userId, one.mapId, 1]);
  expect(told).toContainEqual([owner.userId, other.mapId, 1]);
});

test("Work that was not written leaves no entry and begins no spell", async () => {
  const map = await buildMap();
  const { owner } = map.workspace;
  const viewer = await buildMember({ workspace: map.workspace, role: "viewer" });
  await expect(paint(viewer.ctx, map, 1)).rejects.toMatchObject({ code: "forbidden" });
  expect(await entriesOf(owner.ctx)).toEqual([]);
  const stranger = await buildWorkspace();
  await expect(paint(stranger.owner.ctx, map, 1)).rejects.toMatchObject({ code: "not_found" });
  expect(await entriesOf(stranger.owner.ctx)).toEqual([]);
  await paint(owner.ctx, map, 2);
  expect(await entriesOf(owner.ctx)).toHaveLength(1);
});
