import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import {
  archivePersona,
  createPersona,
  duplicatePersona,
  restorePersona,
  updatePersona,
} from "@/lib/personas/commands";
import { getPersona, listPersonas } from "@/lib/personas/queries";
import { at, buildChannel, buildMember, buildPersona, buildWorkspace } from "../support/build";

const loaded = async (persona: Awaited<ReturnType<typeof buildPersona>>) => {
  const { updatedAt } = await getPersona(persona.ctx, { personaId: persona.id });
  return updatedAt.toISOString();
};

test("A persona keeps everything that was typed", async () => {
  const { owner } = await buildWorkspace();
  const channel = await buildChannel({ ctx: owner.ctx });
  const id = newId();
  const typed = {
    name: "Sole trader Sofia",
    tagline: "Runs her business from her phone",
    quote: "I have ten minutes between two customers.",
    color: 4 as const,
    age: "34 to 42",
    occupation: "Carpenter",
    location: "Porto",
    goals: ["Get paid in time", "Less paper"],
    challenges: ["Forms that assume an accountant"],
    behaviours: ["Reads reviews first"],
    preferences: ["Chat before phone"],
    sharePercent: 34,
    valueRank: 1,
  };
  await createPersona(owner.ctx, { id, ...typed, channelIds: [channel.id, channel.id] });
  const persona = await getPersona(owner.ctx, { personaId: id });
  expect(persona).toMatchObject(typed);
  expect(persona.channels.map((used) => used.id)).toEqual([channel.id]);
  expect(persona.maps).toEqual([]);
});

test("A form that is sent twice creates one persona", async () => {
  const { owner } = await buildWorkspace();
  const input = { id: newId(), name: "Sofia" };
  const sent = await Promise.all([1, 2, 3].map(() => createPersona(owner.ctx, input)));
  expect(sent).toEqual([{ id: input.id }, { id: input.id }, { id: input.id }]);
  expect(await listPersonas(owner.ctx, {})).toHaveLength(1);
});

test("Personas are listed by value, the ones without a rank last", async () => {
  const { owner } = await buildWorkspace();
  await buildPersona({ ctx: owner.ctx, name: "Unranked" });
  await buildPersona({ ctx: owner.ctx, name: "Second", valueRank: 2 });
  await buildPersona({ ctx: owner.ctx, name: "First", valueRank: 1 });
  const names = (await listPersonas(owner.ctx, {})).map((persona) => persona.name);
  expect(names).toEqual(["First", "Second", "Unranked"]);
});

test("An edit changes the given fields and leaves the others", async () => {
  const persona = await buildPersona({ name: "Sofia", tagline: "Busy", goals: ["Time"] });
  const channel = await buildChannel({ ctx: persona.ctx });
  await updatePersona(persona.ctx, {
    personaId: persona.id,
    updatedAt: await loaded(persona),
    tagline: "Very busy",
    channelIds: [channel.id],
  });
  const saved = await getPersona(persona.ctx, { personaId: persona.id });
  expect(saved).toMatchObject({ name: "Sofia", tagline: "Very busy", goals: ["Time"] });
  expect(saved.channels).toHaveLength(1);
});

test("An edit of a persona somebody else has just changed is refused, naming them", async () => {
  const workspace = await buildWorkspace();
  const persona = await buildPersona({ ctx: workspace.owner.ctx, name: "Sofia" });
  const colleague = await buildMember({ role: "editor", workspace, name: "Mia Keller" });
  const updatedAt = await loaded(persona);
  const input = { personaId: persona.id, updatedAt };
  await updatePersona(colleague.ctx, { ...input, name: "Sofia of Mia" });
  const late = at(workspace.owner.ctx, "2026-03-10T12:04:30Z");
  await expect(updatePersona(late, { ...input, name: "Mine" })).rejects.toMatchObject({
    code: "stale",
    message: expect.stringContaining("Mia Keller changed this persona 4 minutes ago"),
  });
  expect(await getPersona(late, { personaId: persona.id })).toMatchObject({ name: "Sofia of Mia" });
});

test("Of two edits at the same moment one is saved", async () => {
  const persona = await buildPersona();
  const input = { personaId: persona.id, updatedAt: await loaded(persona) };
  const results = await Promise.allSettled(
    ["One", "Two"].map((name) => updatePersona(persona.ctx, { ...input, name })),
  );
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("A copy of a persona stands for no customers yet", async () => {
  const persona = await buildPersona({ name: "Sofia", goals: ["Time"], sharePercent: 40 });
  const channel = await buildChannel({ ctx: persona.ctx });
  await updatePersona(persona.ctx, {
    personaId: persona.id,
    updatedAt: await loaded(persona),
    channelIds: [channel.id],
  });
  const input = { personaId: persona.id, id: newId() };
  await duplicatePersona(persona.ctx, input);
  await duplicatePersona(persona.ctx, input);
  const copy = await getPersona(persona.ctx, { personaId: input.id });
  expect(copy).toMatchObject({ name: "Copy of Sofia", goals: ["Time"], sharePercent: null });
  expect(copy.channels.map((used) => used.id)).toEqual([channel.id]);
  expect(await listPersonas(persona.ctx, {})).toHaveLength(2);
});

test("An archived persona leaves the list and can be restored", async () => {
  const persona = await buildPersona();
  const input = { personaId: persona.id };
  await archivePersona(persona.ctx, input);
  expect(await listPersonas(persona.ctx, {})).toHaveLength(0);
  expect(await listPersonas(persona.ctx, { isArchived: true })).toHaveLength(1);
  await restorePersona(persona.ctx, input);
  expect(await listPersonas(persona.ctx, {})).toHaveLength(1);
});

test.each(["viewer", "commenter"] as const)(
  "A %s reads personas and changes none",
  async (role) => {
    const workspace = await buildWorkspace();
    const persona = await buildPersona({ ctx: workspace.owner.ctx });
    const { ctx } = await buildMember({ role, workspace });
    const input = { personaId: persona.id };
    expect(await listPersonas(ctx, {})).toHaveLength(1);
    expect(await getPersona(ctx, input)).toMatchObject({ id: persona.id });
    const updatedAt = await loaded(persona);
    const refused = { code: "forbidden" };
    await expect(createPersona(ctx, { id: newId(), name: "X" })).rejects.toMatchObject(refused);
    await expect(updatePersona(ctx, { ...input, updatedAt })).rejects.toMatchObject(refused);
    await expect(duplicatePersona(ctx, { ...input, id: newId() })).rejects.toMatchObject(refused);
    await expect(archivePersona(ctx, input)).rejects.toMatchObject(refused);
    await expect(restorePersona(ctx, input)).rejects.toMatchObject(refused);
  },
);

test("A persona of another workspace does not exist", async () => {
  const persona = await buildPersona();
  const { ctx } = await buildMember({ role: "owner" });
  const updatedAt = await loaded(persona);
  for (const personaId of [persona.id, newId()]) {
    const missing = { code: "not_found", message: "Persona not found." };
    await expect(getPersona(ctx, { personaId })).rejects.toMatchObject(missing);
    const edit = updatePersona(ctx, { personaId, updatedAt, name: "Mine" });
    await expect(edit).rejects.toMatchObject(missing);
    const copy = duplicatePersona(ctx, { personaId, id: newId() });
    await expect(copy).rejects.toMatchObject(missing);
    await expect(archivePersona(ctx, { personaId })).rejects.toMatchObject(missing);
    await expect(restorePersona(ctx, { personaId })).rejects.toMatchObject(missing);
  }
  expect(await listPersonas(ctx, {})).toEqual([]);
});

test("A channel of another workspace cannot be put on a persona", async () => {
  const foreign = await buildChannel();
  const { ctx } = await buildMember({ role: "editor" });
  const input = { id: newId(), name: "Sofia", channelIds: [foreign.id] };
  await expect(createPersona(ctx, input)).rejects.toThrow();
  expect(await listPersonas(ctx, {})).toEqual([]);
});

test("Hostile text is stored as it is or refused at its field", async () => {
  const { owner } = await buildWorkspace();
  const name = `<script>alert(1)</script> '; drop table personas; -- ${"‮"}`;
  const persona = await buildPersona({ ctx: owner.ctx, name });
  expect(await getPersona(owner.ctx, { personaId: persona.id })).toMatchObject({
    name: name.trim(),
  });
  const refusals: [object, string][] = [
    [{ name: "nul \0 byte" }, "name"],
    [{ name: "half \uD800 pair" }, "name"],
    [{ name: "   " }, "name"],
    [{ name: "n".repeat(81) }, "name"],
    [{ goals: ["fine", "nul \0"] }, "goals.1"],
    [{ goals: Array.from({ length: 21 }, () => "goal") }, "goals"],
    [{ color: 9 }, "color"],
    [{ sharePercent: 101 }, "sharePercent"],
    [{ sharePercent: Number.NaN }, "sharePercent"],
    [{ valueRank: 0.5 }, "valueRank"],
    [{ channelIds: ["no id"] }, "channelIds.0"],
    [{ isAdmin: true }, ""],
  ];
  for (const [change, field] of refusals) {
    const input = { id: newId(), name: "Sofia", ...change };
    await expect(createPersona(owner.ctx, input)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
  }
});
