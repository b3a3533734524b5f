import { expect, test } from "vitest";
import { createPainPoint } from "@/lib/insights/commands";
import { createMap } from "@/lib/maps/commands";
import { archivePersona } from "@/lib/personas/commands";
import { sectionsOf } from "@/lib/search/places";
import { searchWorkspace } from "@/lib/search/queries";
import { buildMember, buildPersona, buildTouchpoint, buildWorkspace } from "../support/build";

async function buildFindable() {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const map = await createMap(ctx, { title: "Ordering shoes", framework: "blank" });
  const persona = await buildPersona({ ctx, name: "Orderly Otto" });
  const touchpoint = await buildTouchpoint({ ctx, name: "Order 100% online" });
  const { painPointId } = await createPainPoint(ctx, { title: "The order is late" });
  return { ctx, workspace, map, persona, touchpoint, painPointId };
}

test("The search finds what contains the text, whatever it is and in whatever case", async () => {
  const { ctx, map, persona, touchpoint, painPointId } = await buildFindable();
  expect(await searchWorkspace(ctx, { text: "ORDER" })).toMatchObject({
    maps: [{ id: map.id, label: "Ordering shoes" }],
    personas: [{ id: persona.id }],
    surveys: [],
    painPoints: [{ id: painPointId }],
    touchpoints: [{ id: touchpoint.id }],
  });
});

test("The search takes every sign as it was typed", async () => {
  const { ctx } = await buildFindable();
  const found = await searchWorkspace(ctx, { text: "100%" });
  expect(found).toMatchObject({ maps: [], touchpoints: [{ label: "Order 100% online" }] });
  expect((await searchWorkspace(ctx, { text: "1_0" })).touchpoints).toEqual([]);
});

test("The search leaves out what is archived", async () => {
  const { ctx, persona } = await buildFindable();
  await archivePersona(ctx, { personaId: persona.id });
  expect((await searchWorkspace(ctx, { text: "Otto" })).personas).toEqual([]);
});

test("A viewer finds as much as an owner, a stranger finds nothing", async () => {
  const { workspace } = await buildFindable();
  const viewer = await buildMember({ role: "viewer", workspace });
  const stranger = await buildMember({ role: "owner" });
  expect((await searchWorkspace(viewer.ctx, { text: "shoes" })).maps).toHaveLength(1);
  expect((await searchWorkspace(stranger.ctx, { text: "shoes" })).maps).toEqual([]);
});

test("What was found stands in sections, each with the address of its page", async () => {
  const { ctx, map, painPointId } = await buildFindable();
  const sections = sectionsOf("acme", await searchWorkspace(ctx, { text: "order" }), String);
  expect(sections.map(({ id }) => id)).toEqual(["maps", "personas", "painPoints", "touchpoints"]);
  const addresses = sections.flatMap(({ entries }) => entries.map(({ href }) => href));
  expect(addresses).toContain(`/acme/maps/${map.id}`);
  expect(addresses).toContain(`/acme/insights/${painPointId}`);
});
