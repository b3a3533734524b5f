import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import {
  addDefaultChannels,
  archiveChannel,
  createChannel,
  renameChannel,
  restoreChannel,
} from "@/lib/touchpoints/channels/commands";
import { listChannels, listChannelUse } from "@/lib/touchpoints/channels/queries";
import {
  buildChannel,
  buildMember,
  buildPersona,
  buildTouchpoint,
  buildWorkspace,
} from "../support/build";

test("A new workspace has the ten usual channels, once", async () => {
  const { owner } = await buildWorkspace();
  await addDefaultChannels(owner.ctx, {});
  const names = (await listChannels(owner.ctx, {})).map((channel) => channel.name);
  expect(names).toEqual([
    "Website",
    "Mobile app",
    "E-mail",
    "Phone",
    "Chat",
    "Store",
    "Social media",
    "Search",
    "Ads",
    "Post",
  ]);
});

test("A form that is sent twice creates one channel", async () => {
  const { owner } = await buildWorkspace();
  const input = { id: newId(), name: "Partner shops", kind: "store" as const };
  await Promise.all([1, 2, 3].map(() => createChannel(owner.ctx, input)));
  const found = (await listChannels(owner.ctx, {})).filter(({ name }) => name === input.name);
  expect(found).toEqual([input]);
});

test("A channel can be renamed, but not to a name that is taken", async () => {
  const channel = await buildChannel();
  const input = { channelId: channel.id };
  await renameChannel(channel.ctx, { ...input, name: "Trade fair", kind: "event" });
  const channels = await listChannels(channel.ctx, {});
  expect(channels).toContainEqual({ id: channel.id, name: "Trade fair", kind: "event" });
  await expect(renameChannel(channel.ctx, { ...input, name: "Website" })).rejects.toThrow();
});

test("An archived channel leaves the choices; its name is not free", async () => {
  const channel = await buildChannel({ name: "Fax" });
  const input = { channelId: channel.id };
  await archiveChannel(channel.ctx, input);
  expect(await listChannels(channel.ctx, {})).toHaveLength(10);
  const again = createChannel(channel.ctx, { id: newId(), name: "Fax" });
  await expect(again).rejects.toMatchObject({
    fields: { name: expect.stringContaining("Restore") },
  });
  await restoreChannel(channel.ctx, input);
  expect(await listChannels(channel.ctx, {})).toHaveLength(11);
});

test("Channels are listed with the touchpoints and personas that use them", async () => {
  const channel = await buildChannel();
  const { ctx } = channel;
  await buildTouchpoint({ ctx, channelId: channel.id });
  await buildTouchpoint({ ctx, channelId: channel.id });
  await buildTouchpoint({ ctx });
  await buildPersona({ ctx, channelIds: [channel.id] });
  const use = await listChannelUse(ctx, {});
  expect(use.find(({ id }) => id === channel.id)).toMatchObject({
    touchpointCount: 2,
    personaCount: 1,
  });
  expect(use[0]).toMatchObject({ name: "Website", touchpointCount: 0, personaCount: 0 });
});

test.each(["viewer", "commenter"] as const)(
  "A %s reads channels and changes none",
  async (role) => {
    const workspace = await buildWorkspace();
    const { id: channelId } = await buildChannel({ ctx: workspace.owner.ctx });
    const { ctx } = await buildMember({ role, workspace });
    expect(await listChannels(ctx, {})).toHaveLength(11);
    const refused = { code: "forbidden" };
    await expect(createChannel(ctx, { id: newId(), name: "X" })).rejects.toMatchObject(refused);
    await expect(renameChannel(ctx, { channelId, name: "X" })).rejects.toMatchObject(refused);
    await expect(archiveChannel(ctx, { channelId })).rejects.toMatchObject(refused);
    await expect(restoreChannel(ctx, { channelId })).rejects.toMatchObject(refused);
    await expect(addDefaultChannels(ctx, {})).rejects.toMatchObject(refused);
  },
);

test("A channel of another workspace does not exist", async () => {
  const channel = await buildChannel();
  const { ctx } = await buildMember({ role: "owner" });
  const missing = { code: "not_found", message: "Channel not found." };
  for (const channelId of [channel.id, newId()]) {
    await expect(renameChannel(ctx, { channelId, name: "X" })).rejects.toMatchObject(missing);
    await expect(archiveChannel(ctx, { channelId })).rejects.toMatchObject(missing);
    await expect(restoreChannel(ctx, { channelId })).rejects.toMatchObject(missing);
  }
});

test("Hostile channel names are refused at the field", async () => {
  const { owner } = await buildWorkspace();
  for (const name of ["", "nul \0", "n".repeat(61), "\uDC00"]) {
    const create = createChannel(owner.ctx, { id: newId(), name });
    await expect(create).rejects.toMatchObject({ fields: { name: expect.any(String) } });
  }
});
