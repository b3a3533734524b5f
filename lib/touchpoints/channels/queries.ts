import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { personaChannels } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** Channels that can be chosen, or the archived ones, in the order they were created. */
export const listChannels = query({
  name: "channel.list",
  input: z.strictObject({ isArchived: z.boolean().default(false) }),
  can: "map.read",
  run: ({ tx, ctx, input }) =>
    tx
      .select({ id: channels.id, name: channels.name, kind: channels.kind })
      .from(channels)
      .where(and(inWorkspace(ctx, channels), archived(input.isArchived)))
      .orderBy(asc(channels.createdAt), asc(channels.id)),
});
export type ChannelOption = Awaited<ReturnType<typeof listChannels>>[number];

/** As listChannels, each with the number of touchpoints and personas that use it. */
export const listChannelUse = query({
  name: "channel.listUse",
  input: z.strictObject({ isArchived: z.boolean().default(false) }),
  can: "map.read",
  run: ({ tx, ctx, input }) =>
    tx
      .select({
        id: channels.id,
        name: channels.name,
        kind: channels.kind,
        touchpointCount: tx.$count(
          touchpoints,
          and(
            eq(touchpoints.workspaceId, channels.workspaceId),
            eq(touchpoints.channelId, channels.id),
            isNull(touchpoints.archivedAt),
          ),
        ),
        personaCount: tx.$count(
          personaChannels,
          and(
            eq(personaChannels.workspaceId, channels.workspaceId),
            eq(personaChannels.channelId, channels.id),
          ),
        ),
      })
      .from(channels)
      .where(and(inWorkspace(ctx, channels), archived(input.isArchived)))
      .orderBy(asc(channels.createdAt), asc(channels.id)),
});
export type ChannelUse = Awaited<ReturnType<typeof listChannelUse>>[number];

const archived = (isArchived: boolean) =>
  isArchived ? isNotNull(channels.archivedAt) : isNull(channels.archivedAt);
