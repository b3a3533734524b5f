import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { channelKinds } from "@/db/enums";
import { channels } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { defaultChannels } from "./defaults";

const name = line(60);

/** The channels a new workspace starts with; those it has by name stay as they are. */
async function insertDefaultChannels(
  tx: Tx,
  ctx: Pick<Context, "workspaceId" | "now">,
): Promise<void> {
  const rows = defaultChannels.map((channel) => ({
    workspaceId: ctx.workspaceId,
    id: newId(),
    createdAt: ctx.now,
    ...channel,
  }));
  await tx
    .insert(channels)
    .values(rows)
    .onConflictDoNothing({ target: [channels.workspaceId, channels.name] });
}

/** For a workspace that has just been created, and safe to call again. */
export const addDefaultChannels = command({
  name: "channel.addDefaults",
  input: z.strictObject({}),
  can: "touchpoint.edit",
  async run({ tx, ctx }) {
    await insertDefaultChannels(tx, ctx);
    return null;
  },
  subject: () => null,
});

/** `id` is made by the form: sending it twice creates one channel. */
export const createChannel = command({
  name: "channel.create",
  input: z.strictObject({ id, name, kind: z.enum(channelKinds).default("other") }),
  can: "touchpoint.edit",
  async run({ tx, ctx, input }) {
    await refuseArchivedName(tx, ctx, input.name);
    await tx
      .insert(channels)
      .values({ workspaceId: ctx.workspaceId, createdAt: ctx.now, ...input })
      .onConflictDoNothing({ target: [channels.workspaceId, channels.id] });
    return { id: input.id };
  },
  subject: (channel) => channel.id,
});

export const renameChannel = command({
  name: "channel.rename",
  input: z.strictObject({ channelId: id, name, kind: z.enum(channelKinds).optional() }),
  can: "touchpoint.edit",
  async run({ tx, ctx, input }) {
    const [channel] = await tx
      .update(channels)
      .set({ name: input.name, kind: input.kind })
      .where(inWorkspace(ctx, channels, input.channelId))
      .returning({ id: channels.id });
    return channel ?? missing("Channel");
  },
  subject: (channel) => channel.id,
});

/** Takes a channel out of every choice; what uses it keeps it. */
export const archiveChannel = command({
  name: "channel.archive",
  input: z.strictObject({ channelId: id }),
  can: "touchpoint.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.channelId, ctx.now),
  subject: (channel) => channel.id,
});

export const restoreChannel = command({
  name: "channel.restore",
  input: z.strictObject({ channelId: id }),
  can: "touchpoint.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.channelId, null),
  subject: (channel) => channel.id,
});

async function setArchived(tx: Tx, ctx: Context, channelId: string, archivedAt: Date | null) {
  const [channel] = await tx
    .update(channels)
    .set({ archivedAt })
    .where(inWorkspace(ctx, channels, channelId))
    .returning({ id: channels.id });
  return channel ?? missing("Channel");
}

/** The unique name alone would say "already there" of something nobody sees. */
async function refuseArchivedName(tx: Tx, ctx: Context, wanted: string) {
  const [hidden] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(
      and(inWorkspace(ctx, channels), eq(channels.name, wanted), isNotNull(channels.archivedAt)),
    );
  if (hidden) invalid("name", "An archived channel has this name. Restore it instead.");
}
