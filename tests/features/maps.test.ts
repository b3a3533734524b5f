import { expect, test } from "vitest";
import { frameworks } from "@/db/enums";
import { listArchivedMaps } from "@/lib/maps/archive/queries";
import { archiveMap, createMap, renameMap, updateMap } from "@/lib/maps/commands";
import { listMapTiles } from "@/lib/maps/home/queries";
import { rowsIn } from "@/lib/maps/parts";
import { getMap, listPersonaChoices } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { buildMember, buildPersona, buildWorkspace, testNow } from "../support/build";

test("A map made from a framework has its stages, lanes, cards and expected feelings", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const persona = await buildPersona({ ctx, name: "Sofia" });
  const { id } = await createMap(ctx, {
    title: "Opening an account",
    objective: "Fewer people give up",
    framework: "six-stage-conversion",
    personaIds: [persona.id],
  });
  const map = await getMap(ctx, { mapId: id });
  const { stages, steps, lanes } = viewBoard(map.board);
  expect(map).toMatchObject({ title: "Opening an account", state: "current" });
  expect(map.personas).toMatchObject([{ id: persona.id, name: "Sofia" }]);
  expect([stages.length, lanes.length]).toEqual([6, 12]);
  expect(Object.keys(map.board.emotions)).toHaveLength(steps.length);
  expect(rowsIn(map.board.cards).length).toBeGreaterThan(150);
});

test.each(frameworks)("The %s framework can start a map", async (framework) => {
  const { ctx } = (await buildWorkspace()).owner;
  const { id } = await createMap(ctx, { title: "Any", framework });
  expect((await getMap(ctx, { mapId: id })).framework).toBe(framework);
});

test("The list shows each map with its stages, steps, cards, curve and personas", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const persona = await buildPersona({ ctx, name: "Sofia" });
  expect(await listMapTiles(ctx, {})).toEqual([]);
  const personaIds = [persona.id];
  await createMap(ctx, { title: "Shop", framework: "four-stage", personaIds });
  const [tile] = await listMapTiles(ctx, {});
  expect(tile).toMatchObject({ title: "Shop", personas: [{ name: "Sofia" }] });
  expect(tile?.stages.map((stage) => stage.title)).toEqual([
    "Awareness",
    "Consideration",
    "Purchase",
    "Post-purchase",
  ]);
  expect(tile?.curve).toHaveLength(tile?.stepCount ?? 0);
  expect(tile?.curve[0]).toBe(-0.3);
});

test("A map changes its title, objective, state and personas", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const persona = await buildPersona({ ctx });
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  await renameMap(ctx, { mapId, title: "  Online shop " });
  await updateMap(ctx, {
    mapId,
    objective: "Sell more",
    state: "future",
    personaIds: [persona.id],
  });
  expect(await getMap(ctx, { mapId })).toMatchObject({
    title: "Online shop",
    objective: "Sell more",
    state: "future",
    personas: [{ id: persona.id }],
  });
});

test("An archived map leaves the list for the archive and comes back", async () => {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  expect(await listArchivedMaps(ctx, {})).toEqual([]);
  await archiveMap(ctx, { mapId });
  expect(await listMapTiles(ctx, {})).toEqual([]);
  const archived = [{ id: mapId, title: "Shop", archivedAt: testNow }];
  expect(await listArchivedMaps(ctx, {})).toEqual(archived);
  const viewer = await buildMember({ role: "viewer", workspace });
  expect(await listArchivedMaps(viewer.ctx, {})).toEqual(archived);
  const stranger = await buildWorkspace();
  expect(await listArchivedMaps(stranger.owner.ctx, {})).toEqual([]);
  await archiveMap(ctx, { mapId, isArchived: false });
  expect(await listMapTiles(ctx, {})).toHaveLength(1);
  expect(await listArchivedMaps(ctx, {})).toEqual([]);
});

test("Personas and owners come from the same workspace", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const [stranger, foreigner] = [await buildPersona(), (await buildWorkspace()).owner];
  const create = createMap(ctx, { title: "A", framework: "blank", personaIds: [stranger.id] });
  await expect(create).rejects.toMatchObject({ code: "not_found" });
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  const owner = updateMap(ctx, { mapId, ownerId: foreigner.userId });
  await expect(owner).rejects.toMatchObject({ code: "invalid" });
});

test.each(["commenter", "viewer"] as const)("A %s reads maps but makes none", async (role) => {
  const workspace = await buildWorkspace();
  const { ctx } = await buildMember({ role, workspace });
  const { id: mapId } = await createMap(workspace.owner.ctx, { title: "A", framework: "blank" });
  expect(await listMapTiles(ctx, {})).toHaveLength(1);
  expect((await getMap(ctx, { mapId })).title).toBe("A");
  const refused = { code: "forbidden" };
  await expect(createMap(ctx, { title: "B", framework: "blank" })).rejects.toMatchObject(refused);
  await expect(renameMap(ctx, { mapId, title: "B" })).rejects.toMatchObject(refused);
  await expect(updateMap(ctx, { mapId, state: "future" })).rejects.toMatchObject(refused);
  await expect(archiveMap(ctx, { mapId })).rejects.toMatchObject(refused);
});

test("A map of another workspace does not exist", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  const stranger = (await buildWorkspace()).owner.ctx;
  const missing = { code: "not_found" };
  await expect(getMap(stranger, { mapId })).rejects.toMatchObject(missing);
  await expect(renameMap(stranger, { mapId, title: "B" })).rejects.toMatchObject(missing);
  await expect(updateMap(stranger, { mapId, state: "future" })).rejects.toMatchObject(missing);
  await expect(archiveMap(stranger, { mapId })).rejects.toMatchObject(missing);
  expect(await listMapTiles(stranger, {})).toEqual([]);
});

test("A title is needed, and nothing unknown is taken", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const create = createMap(ctx, { title: "  ", framework: "blank" });
  await expect(create).rejects.toMatchObject({ code: "invalid" });
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  const odd = { mapId, title: "B", workspaceId: mapId };
  await expect(renameMap(ctx, odd)).rejects.toMatchObject({ code: "invalid" });
});

test("The personas to choose from are those of the workspace, by name", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  await buildPersona({ ctx, name: "Tom" });
  await buildPersona({ ctx, name: "Ana" });
  await buildPersona({ name: "Elsewhere" });
  const names = (await listPersonaChoices(ctx, {})).map((persona) => persona.name);
  expect(names).toEqual(["Ana", "Tom"]);
});

test.each(["a\0b", "\ud800"])("A map is not named %j, which cannot be stored", async (title) => {
  const { ctx } = (await buildWorkspace()).owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  const renaming = renameMap(ctx, { mapId, title });
  await expect(renaming).rejects.toMatchObject({
    code: "invalid",
    fields: { title: expect.stringContaining("cannot be stored") },
  });
});
