import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyMapOps, createMap } from "@/lib/maps/commands";
import { type Board, cellKey } from "@/lib/maps/model";
import { noParts, rowsIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { templateOf } from "@/lib/maps/templates/catalogue";
import {
  createMapFromTemplate,
  deleteMapTemplate,
  endExample,
  pasteMap,
  saveMapTemplate,
} from "@/lib/maps/templates/commands";
import { builtIns } from "@/lib/maps/templates/keys";
import { copyMap, listMapTemplates, previewTemplate } from "@/lib/maps/templates/queries";
import { viewBoard } from "@/lib/maps/view";
import { getSurvey, listSurveys } from "@/lib/surveys/queries";
import { listTouchpoints } from "@/lib/touchpoints/queries";
import { buildMember, buildPersona, buildWorkspace } from "../support/build";

const shop = { kind: "built-in", key: "online-shop" } as const;

/** The words on a map in reading order. */
function textsOf(board: Board): string[] {
  const { lanes, steps, cells } = viewBoard(board);
  const keys = lanes.flatMap((lane) => steps.map((step) => cellKey(lane.id, step.id)));
  return keys.flatMap((key) => cells.get(key) ?? []).map((card) => card.text);
}

test.each(builtIns.filter((key) => key !== "blank"))(
  "A map starts from the template %s with cards, feelings and a draft survey",
  async (key) => {
    const { ctx } = (await buildWorkspace()).owner;
    const persona = await buildPersona({ ctx });
    const personaIds = [persona.id];
    const source = { kind: "built-in", key } as const;
    const made = await createMapFromTemplate(ctx, { title: "From template", personaIds, source });
    const map = await getMap(ctx, { mapId: made.id });
    const { stages, survey } = templateOf(key);
    const view = viewBoard(map.board);
    expect(view.stages.map((stage) => stage.title)).toEqual(stages.map((stage) => stage.title));
    expect(Object.keys(map.board.emotions)).toHaveLength(view.steps.length);
    const cards = rowsIn(map.board.cards);
    expect(cards.length).toBeGreaterThan(view.steps.length * 3);
    const kinds = new Map(view.lanes.map((lane) => [lane.id, lane.kind]));
    const touchpoints = cards.filter((card) => kinds.get(card.laneId) === "touchpoints");
    expect(touchpoints.every((card) => card.touchpointId !== null)).toBe(true);
    const draft = await getSurvey(ctx, { surveyId: made.surveyId ?? newId() });
    expect(draft).toMatchObject({ status: "draft", stageId: view.stages[survey.stage]?.id });
    expect(draft.questions.map((question) => question.kind)).toEqual([
      survey.kind,
      "choice",
      "text",
    ]);
  },
);

test("A template can be had without cards, touchpoints or survey", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const plain = { withCards: false, withSurvey: false };
  const { id } = await createMapFromTemplate(ctx, { title: "Plain", source: shop, ...plain });
  expect((await getMap(ctx, { mapId: id })).board.cards).toEqual(noParts);
  expect(await listSurveys(ctx, {})).toEqual([]);
  expect((await listTouchpoints(ctx, {})).length).toBe(0);
});

test("Starting twice from a template adds its touchpoints to the library once", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  await createMapFromTemplate(ctx, { title: "One", source: shop });
  const count = (await listTouchpoints(ctx, {})).length;
  await createMapFromTemplate(ctx, { title: "Two", source: shop });
  expect((await listTouchpoints(ctx, {})).length).toBe(count);
});

test("Clearing the example leaves what somebody has changed, and can be declined", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const { id: mapId } = await createMapFromTemplate(ctx, { title: "Shop", source: shop });
  const [card] = rowsIn((await getMap(ctx, { mapId })).board.cards);
  const op = {
    ...{ opId: newId(), kind: "card.set", id: card?.id },
    set: { field: "text", value: "Ours" },
  };
  await applyMapOps(ctx, { mapId, clientId: newId(), batchId: newId(), ops: [op] });
  const { cleared } = await endExample(ctx, { mapId, isKept: false });
  expect(cleared).toBeGreaterThan(50);
  const { board, exampleRevision } = await getMap(ctx, { mapId });
  expect(textsOf(board)).toEqual(["Ours"]);
  expect(viewBoard(board).stages).toHaveLength(5);
  expect(exampleRevision).toBeNull();
  const { id: other } = await createMapFromTemplate(ctx, { title: "Kept", source: shop });
  expect(await endExample(ctx, { mapId: other, isKept: true })).toMatchObject({ cleared: 0 });
  expect(textsOf((await getMap(ctx, { mapId: other })).board).length).toBeGreaterThan(50);
});

test("A map becomes a template without its links and people, and maps start from it", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const [ana, tom] = [await buildPersona({ ctx }), await buildPersona({ ctx })];
  const personaIds = [ana.id];
  const { id: mapId } = await createMapFromTemplate(ctx, {
    title: "Shop",
    personaIds,
    source: shop,
  });
  const templateId = newId();
  await saveMapTemplate(ctx, { mapId, templateId, name: "Our shop" });
  expect(await listMapTemplates(ctx, {})).toMatchObject([{ id: templateId, name: "Our shop" }]);
  const source = { kind: "workspace", templateId } as const;
  const preview = await previewTemplate(ctx, { source });
  const made = await createMapFromTemplate(ctx, { title: "New", personaIds: [tom.id], source });
  const [first, second] = [await getMap(ctx, { mapId }), await getMap(ctx, { mapId: made.id })];
  expect(textsOf(second.board)).toEqual(textsOf(first.board));
  expect(textsOf(preview.board)).toEqual(textsOf(first.board));
  const feelings = Object.values(second.board.emotions);
  expect(feelings.length).toBe(Object.keys(first.board.emotions).length);
  expect(new Set(feelings.map((feeling) => feeling.personaId))).toEqual(new Set([tom.id]));
  expect(rowsIn(second.board.cards).some((card) => card.touchpointId)).toBe(false);
  await deleteMapTemplate(ctx, { templateId });
  await expect(previewTemplate(ctx, { source })).rejects.toMatchObject({ code: "not_found" });
});

test("A copy in the same workspace keeps links and feelings", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const ana = await buildPersona({ ctx });
  const personaIds = [ana.id];
  const { id: mapId } = await createMapFromTemplate(ctx, {
    title: "Shop",
    personaIds,
    source: shop,
  });
  const { title: _, ...copied } = await copyMap(ctx, { mapId });
  const { id } = await pasteMap(ctx, { title: "Copy", ...copied });
  const [first, second] = [await getMap(ctx, { mapId }), await getMap(ctx, { mapId: id })];
  const links = (map: typeof first) =>
    rowsIn(map.board.cards)
      .map((card) => card.touchpointId)
      .sort();
  expect(links(second)).toEqual(links(first));
  const feelings = (map: typeof first) =>
    Object.values(map.board.emotions)
      .map((one) => one.value)
      .sort();
  expect(feelings(second)).toEqual(feelings(first));
  const own = new Set(rowsIn(first.board.cards).map(({ id }) => id));
  expect(rowsIn(second.board.cards).some((card) => own.has(card.id))).toBe(false);
});

test("A copy in another workspace keeps the words, and the feelings of personas of the same name", async () => {
  const [here, there] = [(await buildWorkspace()).owner.ctx, (await buildWorkspace()).owner.ctx];
  const ana = await buildPersona({ ctx: here, name: "Ana" });
  await buildPersona({ ctx: there, name: "Ana" });
  const { id: mapId } = await createMapFromTemplate(here, {
    ...{ title: "Shop", source: shop },
    personaIds: [ana.id],
  });
  const { title: _, ...copied } = await copyMap(here, { mapId });
  const { id } = await pasteMap(there, { title: "Copy", ...copied });
  const [first, second] = [await getMap(here, { mapId }), await getMap(there, { mapId: id })];
  expect(textsOf(second.board)).toEqual(textsOf(first.board));
  expect(Object.keys(second.board.emotions).length).toBe(Object.keys(first.board.emotions).length);
  expect(rowsIn(second.board.cards).every((card) => card.touchpointId === null)).toBe(true);
});

test.each(["commenter", "viewer"] as const)(
  "A %s looks at templates and makes nothing",
  async (role) => {
    const workspace = await buildWorkspace();
    const { id: mapId } = await createMap(workspace.owner.ctx, { title: "A", framework: "blank" });
    const copied = await copyMap(workspace.owner.ctx, { mapId });
    const { ctx } = await buildMember({ role, workspace });
    expect(Object.keys((await previewTemplate(ctx, { source: shop })).board.stages)).toHaveLength(
      5,
    );
    expect(await listMapTemplates(ctx, {})).toEqual([]);
    const refused = { code: "forbidden" };
    const make = createMapFromTemplate(ctx, { title: "B", source: shop });
    await expect(make).rejects.toMatchObject(refused);
    const save = saveMapTemplate(ctx, { mapId, templateId: newId(), name: "Mine" });
    await expect(save).rejects.toMatchObject(refused);
    await expect(deleteMapTemplate(ctx, { templateId: newId() })).rejects.toMatchObject(refused);
    await expect(copyMap(ctx, { mapId })).rejects.toMatchObject(refused);
    await expect(pasteMap(ctx, copied)).rejects.toMatchObject(refused);
    await expect(endExample(ctx, { mapId, isKept: true })).rejects.toMatchObject(refused);
  },
);

test("Templates and maps of another workspace do not exist", async () => {
  const { ctx: owner } = (await buildWorkspace()).owner;
  const { id: mapId } = await createMapFromTemplate(owner, { title: "A", source: shop });
  const templateId = newId();
  await saveMapTemplate(owner, { mapId, templateId, name: "Ours" });
  const { ctx } = (await buildWorkspace()).owner;
  const source = { kind: "workspace", templateId } as const;
  const missing = { code: "not_found" };
  await expect(previewTemplate(ctx, { source })).rejects.toMatchObject(missing);
  await expect(createMapFromTemplate(ctx, { title: "B", source })).rejects.toMatchObject(missing);
  await expect(deleteMapTemplate(ctx, { templateId })).rejects.toMatchObject(missing);
  await expect(copyMap(ctx, { mapId })).rejects.toMatchObject(missing);
  await expect(endExample(ctx, { mapId, isKept: true })).rejects.toMatchObject(missing);
  const save = saveMapTemplate(ctx, { mapId, templateId: newId(), name: "Mine" });
  await expect(save).rejects.toMatchObject(missing);
  expect(await listMapTemplates(ctx, {})).toEqual([]);
});
