import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { touchpoints } from "@/db/schema/touchpoints";
import { findMember } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { editedAt, loadedAt, refuseStale } from "@/lib/core/stale";
import { line, prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";

const fields = {
  name: line(120),
  description: prose(1000),
  channelId: id.nullable(),
  ownerId: id.nullable(),
};

/** `id` is made by the form: sending it twice creates one touchpoint. */
export const createTouchpoint = command({
  name: "touchpoint.create",
  input: z.strictObject({
    id,
    name: fields.name,
    description: fields.description.default(""),
    channelId: fields.channelId.default(null),
    ownerId: fields.ownerId.default(null),
  }),
  can: "touchpoint.edit",
  async run({ tx, ctx, input }) {
    await requireMember(tx, ctx, input.ownerId);
    await refuseArchivedName(tx, ctx, input.name);
    await tx
      .insert(touchpoints)
      .values({ workspaceId: ctx.workspaceId, createdAt: ctx.now, updatedAt: ctx.now, ...input })
      .onConflictDoNothing({ target: [touchpoints.workspaceId, touchpoints.id] });
    return { id: input.id };
  },
  subject: (touchpoint) => touchpoint.id,
});

/** Changes the given fields. @throws AppError stale when it changed after `updatedAt` */
export const updateTouchpoint = command({
  name: "touchpoint.update",
  input: z.strictObject(fields).partial().extend({ touchpointId: id, updatedAt: loadedAt }),
  can: "touchpoint.edit",
  async run({ tx, ctx, input: { touchpointId, updatedAt, ...change } }) {
    await requireMember(tx, ctx, change.ownerId);
    const [saved] = await tx
      .update(touchpoints)
      .set({ ...change, updatedAt: editedAt(ctx.now, updatedAt) })
      .where(and(inWorkspace(ctx, touchpoints, touchpointId), eq(touchpoints.updatedAt, updatedAt)))
      .returning({ id: touchpoints.id, updatedAt: touchpoints.updatedAt });
    if (saved) return saved;
    await requireTouchpoint(tx, ctx, touchpointId);
    return refuseStale(tx, ctx, { noun: "touchpoint", id: touchpointId });
  },
  subject: (touchpoint) => touchpoint.id,
});

/** Takes a touchpoint out of every choice; cards, surveys and events keep it. */
export const archiveTouchpoint = command({
  name: "touchpoint.archive",
  input: z.strictObject({ touchpointId: id }),
  can: "touchpoint.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.touchpointId, ctx.now),
  subject: (touchpoint) => touchpoint.id,
});

export const restoreTouchpoint = command({
  name: "touchpoint.restore",
  input: z.strictObject({ touchpointId: id }),
  can: "touchpoint.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.touchpointId, null),
  subject: (touchpoint) => touchpoint.id,
});

async function setArchived(tx: Tx, ctx: Context, touchpointId: string, archivedAt: Date | null) {
  const [touchpoint] = await tx
    .update(touchpoints)
    .set({ archivedAt })
    .where(inWorkspace(ctx, touchpoints, touchpointId))
    .returning({ id: touchpoints.id });
  return touchpoint ?? missing("Touchpoint");
}

async function requireTouchpoint(tx: Tx, ctx: Context, touchpointId: string) {
  const [row] = await tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(inWorkspace(ctx, touchpoints, touchpointId));
  if (!row) missing("Touchpoint");
}

async function requireMember(tx: Tx, ctx: Context, ownerId: string | null | undefined) {
  if (ownerId && !(await findMember(tx, ctx, ownerId))) {
    invalid("ownerId", "Only members of this workspace can own a touchpoint.");
  }
}

/** The unique name alone would say "already there" of something nobody sees. */
async function refuseArchivedName(tx: Tx, ctx: Context, wanted: string) {
  const [hidden] = await tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(
      and(
        inWorkspace(ctx, touchpoints),
        eq(touchpoints.name, wanted),
        isNotNull(touchpoints.archivedAt),
      ),
    );
  if (hidden) invalid("name", "An archived touchpoint has this name. Restore it instead.");
}
