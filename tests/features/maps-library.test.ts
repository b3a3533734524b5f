import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { createPainPoint } from "@/lib/insights/commands";
import { applyMapOps, createMap, updateMap } from "@/lib/maps/commands";
import { createFolder, deleteFolder, fileMap, renameFolder } from "@/lib/maps/folders/commands";
import { readMapFilters } from "@/lib/maps/home/filters";
import { listLinksTo, listMapChoices, listMapTiles } from "@/lib/maps/home/queries";
import { listPortfolio } from "@/lib/maps/portfolio/queries";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { buildMember, buildPersona, buildWorkspace } from "../support/build";

async function buildShelf() {
  const workspace = await buildWorkspace();
  const { ctx, userId } = workspace.owner;
  const folderId = newId();
  await createFolder(ctx, { id: folderId, name: "Shop" });
  const { id: filed } = await createMap(ctx, { title: "Filed", framework: "blank" });
  const { id: loose } = await createMap(ctx, {
    title: "Loose",
    framework: "blank",
    state: "draft",
  });
  await fileMap(ctx, { mapId: filed, folderId, tags: ["2026", "online", "2026"] });
  return { workspace, ctx, userId, folderId, filed, loose };
}

test("Maps are found by folder, tag, state and owner", async () => {
  const { ctx, userId, folderId, filed, loose } = await buildShelf();
  const found = async (filters: Parameters<typeof listMapTiles>[1]) =>
    (await listMapTiles(ctx, filters)).map((map) => map.id);
  expect(await found({})).toHaveLength(2);
  expect(await found({ folderId })).toEqual([filed]);
  expect(await found({ tag: "online" })).toEqual([filed]);
  expect(await found({ state: "draft" })).toEqual([loose]);
  expect(await found({ ownerId: userId })).toHaveLength(2);
  await updateMap(ctx, { mapId: loose, ownerId: null });
  expect(await found({ ownerId: userId })).toEqual([filed]);
  expect(await found({ folderId, tag: "nothing" })).toEqual([]);
  expect(await listMapChoices(ctx, {})).toEqual({
    folders: [{ id: folderId, name: "Shop" }],
    tags: ["2026", "online"],
    owners: [{ id: userId, name: "Test Owner" }],
  });
  expect((await listMapTiles(ctx, { folderId }))[0]).toMatchObject({
    ...{ folder: "Shop", tags: ["2026", "online"], owner: { name: "Test Owner" } },
  });
});

test("A folder is renamed, and its maps outlive it", async () => {
  const { ctx, folderId, filed } = await buildShelf();
  await renameFolder(ctx, { folderId, name: "Online" });
  expect((await listMapTiles(ctx, { folderId }))[0]?.folder).toBe("Online");
  const same = createFolder(ctx, { id: newId(), name: "Online" });
  await expect(same).rejects.toThrow();
  await deleteFolder(ctx, { folderId });
  const tiles = await listMapTiles(ctx, {});
  expect(tiles.find((map) => map.id === filed)).toMatchObject({
    folder: null,
    tags: ["2026", "online"],
  });
});

test.each(["commenter", "viewer"] as const)("A %s sees folders and files nothing", async (role) => {
  const { workspace, folderId, filed } = await buildShelf();
  const { ctx } = await buildMember({ role, workspace });
  expect(await listMapTiles(ctx, { folderId })).toHaveLength(1);
  const refused = { code: "forbidden" };
  await expect(createFolder(ctx, { id: newId(), name: "X" })).rejects.toMatchObject(refused);
  await expect(renameFolder(ctx, { folderId, name: "X" })).rejects.toMatchObject(refused);
  await expect(deleteFolder(ctx, { folderId })).rejects.toMatchObject(refused);
  const file = fileMap(ctx, { mapId: filed, folderId: null, tags: [] });
  await expect(file).rejects.toMatchObject(refused);
});

test("Folders of another workspace do not exist", async () => {
  const { folderId, filed, ctx: owner } = await buildShelf();
  const { ctx } = (await buildWorkspace()).owner;
  const missing = { code: "not_found" };
  expect(await listMapTiles(ctx, { folderId })).toEqual([]);
  expect((await listMapChoices(ctx, {})).folders).toEqual([]);
  await expect(renameFolder(ctx, { folderId, name: "X" })).rejects.toMatchObject(missing);
  await expect(deleteFolder(ctx, { folderId })).rejects.toMatchObject(missing);
  const file = fileMap(ctx, { mapId: filed, folderId: null, tags: [] });
  await expect(file).rejects.toMatchObject(missing);
  const { id: own } = await createMap(ctx, { title: "Own", framework: "blank" });
  const foreign = fileMap(ctx, { mapId: own, folderId, tags: [] });
  await expect(foreign).rejects.toMatchObject(missing);
  expect((await listMapTiles(owner, { folderId }))[0]?.tags).toEqual(["2026", "online"]);
});

test("A map knows which maps lead to it", async () => {
  const { ctx, filed, loose } = await buildShelf();
  const { board } = await getMap(ctx, { mapId: filed });
  const view = viewBoard(board);
  const [lane, step] = [view.lanes[0], view.steps[0]];
  const card = {
    id: newId(),
    laneId: lane?.id,
    stepId: step?.id,
    orderKey: "V",
    text: "More there",
  };
  const links = { touchpointId: null, channelId: null, painPointId: null, linkedMapId: loose };
  const value = { ...card, color: null, severity: null, ...links };
  const ops = [{ opId: newId(), kind: "card.create", value }];
  const batch = { mapId: filed, clientId: newId(), batchId: newId() };
  expect((await applyMapOps(ctx, { ...batch, ops })).rejected).toEqual([]);
  expect(await listLinksTo(ctx, { mapId: loose })).toEqual([
    { id: filed, title: "Filed", cards: 1 },
  ]);
  expect(await listLinksTo(ctx, { mapId: filed })).toEqual([]);
});

test("The portfolio shows curves, pain points and coverage of every map", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const persona = await buildPersona({ ctx });
  const personaIds = [persona.id];
  const { id: mapId } = await createMap(ctx, {
    title: "Shop",
    framework: "four-stage",
    personaIds,
  });
  const view = viewBoard((await getMap(ctx, { mapId })).board);
  await createPainPoint(ctx, {
    ...{ title: "Late", severity: 3, mapId, stageId: view.stages[0]?.id },
  });
  const [map] = await listPortfolio(ctx, {});
  expect(map).toMatchObject({
    title: "Shop",
    painPoints: { open: 1, serious: 1 },
    coverage: { stages: 4, touched: 4, asked: 0 },
    satisfaction: { n: 0, value: null, display: "empty" },
    measured: [],
  });
  expect(map?.expected).toHaveLength(view.steps.length);
  const { ctx: stranger } = (await buildWorkspace()).owner;
  expect(await listPortfolio(stranger, {})).toEqual([]);
});

test("An address that makes no sense filters nothing", () => {
  expect(readMapFilters({ folder: "x", state: "odd", owner: ["a"], tag: "" })).toEqual({
    ...{ folderId: null, state: null, ownerId: null, tag: null },
  });
  expect(readMapFilters({ state: "draft", tag: "2026" })).toMatchObject({
    state: "draft",
    tag: "2026",
  });
});
