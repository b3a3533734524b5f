import { expect, test } from "vitest";
import { settle } from "@/lib/core/result";
import { createMap } from "@/lib/maps/commands";
import { noFilter } from "@/lib/maps/filter";
import { deleteMapView, renameMapView, saveMapView } from "@/lib/maps/views/commands";
import { listMapViews } from "@/lib/maps/views/queries";
import { buildMember, buildWorkspace } from "../support/build";

const filter = { ...noFilter, text: "late", statuses: ["open"] };

test("A saved view is there for everybody who reads the map, by name", async () => {
  const { ctx, mapId, workspace } = await buildOwnMap();
  await saveMapView(ctx, { mapId, name: "Zoe's", filter: noFilter });
  await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  const viewer = await buildMember({ workspace, role: "viewer" });
  const views = await listMapViews(viewer.ctx, { mapId });
  expect(views.map((view) => view.name)).toEqual(["Late parcels", "Zoe's"]);
  expect(views[0]?.filter).toEqual(filter);
});

test("A view saved under a name that is taken becomes that view, on its own map alone", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const { id: otherId } = await createMap(ctx, { title: "Another map", framework: "blank" });
  await saveMapView(ctx, { mapId: otherId, name: "Late parcels", filter: noFilter });
  const first = await saveMapView(ctx, { mapId, name: "Late parcels", filter: noFilter });
  expect(await saveMapView(ctx, { mapId, name: "Late parcels", filter })).toEqual(first);
  expect((await listMapViews(ctx, { mapId })).map((view) => view.filter)).toEqual([filter]);
  expect((await listMapViews(ctx, { mapId: otherId })).map((view) => view.filter)).toEqual([
    noFilter,
  ]);
});

test("Two saves of one name at the same moment make one view", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const save = () => saveMapView(ctx, { mapId, name: "Late parcels", filter });
  const saved = await Promise.all([save(), save(), save()]);
  const [view] = await listMapViews(ctx, { mapId });
  expect(saved).toEqual([view, view, view].map((one) => ({ id: one?.id })));
});

test("A view gets another name, and none that another view of its map has", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const { id: viewId } = await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  await saveMapView(ctx, { mapId, name: "Open", filter: noFilter });
  await renameMapView(ctx, { viewId, name: "Parcels that are late" });
  expect(await listMapViews(ctx, { mapId })).toContainEqual({
    ...{ id: viewId, name: "Parcels that are late", filter },
  });
  const taken = await settle(() => renameMapView(ctx, { viewId, name: "Open" }));
  expect(taken).toMatchObject({
    error: { code: "conflict", fields: { name: expect.stringMatching(/Another view/) } },
  });
  const names = (await listMapViews(ctx, { mapId })).map((view) => view.name);
  expect(names).toEqual(["Open", "Parcels that are late"]);
});

test("Whoever only comments finds the views and changes none", async () => {
  const { ctx, mapId, workspace } = await buildOwnMap();
  const { id: viewId } = await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  const { ctx: own } = await buildMember({ workspace, role: "commenter" });
  const refusals = await Promise.all([
    settle(() => saveMapView(own, { mapId, name: "Late parcels", filter: noFilter })),
    settle(() => renameMapView(own, { viewId, name: "Mine" })),
    settle(() => deleteMapView(own, { viewId })),
  ]);
  for (const refusal of refusals) expect(refusal).toMatchObject({ error: { code: "forbidden" } });
  expect(await listMapViews(own, { mapId })).toEqual([
    { id: viewId, name: "Late parcels", filter },
  ]);
});

test("A view that is deleted is gone, once", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const { id: viewId } = await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  await deleteMapView(ctx, { viewId });
  expect(await listMapViews(ctx, { mapId })).toEqual([]);
  await expect(deleteMapView(ctx, { viewId })).rejects.toMatchObject({ code: "not_found" });
});

test("A map keeps no more than fifty views", async () => {
  const { ctx, mapId } = await buildOwnMap();
  for (let count = 0; count < 50; count += 1)
    await saveMapView(ctx, { mapId, name: `View ${count}`, filter });
  await expect(saveMapView(ctx, { mapId, name: "One more", filter })).rejects.toMatchObject({
    code: "too_large",
  });
});

test("A viewer saves, renames and deletes no views", async () => {
  const { ctx, mapId, workspace } = await buildOwnMap();
  const { id: viewId } = await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  const viewer = await buildMember({ workspace, role: "viewer" });
  const saving = saveMapView(viewer.ctx, { mapId, name: "Mine", filter });
  await expect(saving).rejects.toMatchObject({ code: "forbidden" });
  const renaming = renameMapView(viewer.ctx, { viewId, name: "Mine" });
  await expect(renaming).rejects.toMatchObject({ code: "forbidden" });
  const deleting = deleteMapView(viewer.ctx, { viewId });
  await expect(deleting).rejects.toMatchObject({ code: "forbidden" });
});

test("Views of another workspace do not exist", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const { id: viewId } = await saveMapView(ctx, { mapId, name: "Late parcels", filter });
  const stranger = await buildMember({ role: "owner" });
  expect(await listMapViews(stranger.ctx, { mapId })).toEqual([]);
  const renaming = renameMapView(stranger.ctx, { viewId, name: "Mine" });
  await expect(renaming).rejects.toMatchObject({ code: "not_found" });
  const deleting = deleteMapView(stranger.ctx, { viewId });
  await expect(deleting).rejects.toMatchObject({ code: "not_found" });
  const saving = saveMapView(stranger.ctx, { mapId, name: "Mine", filter });
  await expect(saving).rejects.toMatchObject({ code: "not_found" });
});

async function buildOwnMap() {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Test map", framework: "blank" });
  return { workspace, ctx, mapId };
}
