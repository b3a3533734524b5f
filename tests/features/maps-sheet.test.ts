import { expect, test } from "vitest";
import { getMap } from "@/lib/maps/queries";
import { createMapFromSheet } from "@/lib/maps/sheet/commands";
import { viewBoard } from "@/lib/maps/view";
import { buildMember, buildPersona, buildWorkspace } from "../support/build";

const sheet = "\tBefore\tAfter\nActions\tAsks\tTells\nPain points\tWaits\t";

test("A map is drawn from the cells of a spreadsheet", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const { id: mapId } = await createMapFromSheet(ctx, { title: "From a sheet", sheet });
  const map = await getMap(ctx, { mapId });
  const view = viewBoard(map.board);
  expect(view.stages.map((stage) => stage.title)).toEqual(["Before", "After"]);
  expect(view.lanes.map((lane) => lane.kind)).toEqual(["actions", "pain-points"]);
  const texts = [...view.cells.values()].flat().map((card) => card.text);
  expect(texts.sort()).toEqual(["Asks", "Tells", "Waits"]);
});

test("What is no table is refused at the field", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  await expect(createMapFromSheet(ctx, { title: "Nothing", sheet: "words" })).rejects.toMatchObject(
    {
      code: "invalid",
      fields: { sheet: expect.stringContaining("row of stages") },
    },
  );
});

test("A viewer cannot draw a map from a spreadsheet", async () => {
  const { ctx } = await buildMember({ role: "viewer" });
  await expect(createMapFromSheet(ctx, { title: "Mine", sheet })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("A persona of another workspace cannot come along", async () => {
  const { ctx } = (await buildWorkspace()).owner;
  const stranger = await buildPersona();
  const input = { title: "Theirs", sheet, personaIds: [stranger.id] };
  await expect(createMapFromSheet(ctx, input)).rejects.toMatchObject({ code: "not_found" });
});
