import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { commentThreads, mapComments } from "@/db/schema/comments";
import { can } from "@/lib/access/policy";
import { type Context, memberIdOf } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { signalMap } from "@/lib/maps/live/commands";
import { keepMentions, tellOfComment } from "./mentions/commands";
import { targetKey } from "./model";
import { requireMap } from "./queries";
import { commentBody, commentTarget } from "./schema";
import { readTargets } from "./targets/queries";

const said = {
  /** made by the form: sending it twice says it once */
  commentId: id,
  body: commentBody,
  /** who is meant where people share a name */
  mentions: z.array(id).max(50).default([]),
};

/** Opens a conversation about a card, stage, lane or feeling. @throws AppError not_found */
export const startThread = command({
  name: "comment.startThread",
  input: z.strictObject({ mapId: id, threadId: id, target: commentTarget, ...said }),
  can: "map.comment",
  async run({ tx, ctx, input: { mapId, threadId, target, ...comment } }) {
    await requireMap(tx, ctx, mapId);
    const known = await readTargets(tx, ctx, { mapId, targets: [target] });
    if (!known.has(targetKey(target))) missing("Place");
    await tx
      .insert(commentThreads)
      .values({
        ...{ workspaceId: ctx.workspaceId, id: threadId, mapId },
        ...{ targetKind: target.kind, targetId: target.id, personaId: target.personaId },
        ...{ createdAt: ctx.now, updatedAt: ctx.now },
      })
      .onConflictDoNothing();
    await say(tx, ctx, { threadId, ...comment });
    signalMap(tx, ctx, mapId, "comments");
    return { threadId, mapId };
  },
  subject: (thread) => thread.threadId,
});

/** Says something more; a resolved conversation opens again. @throws AppError not_found */
export const replyToThread = command({
  name: "comment.reply",
  input: z.strictObject({ threadId: id, ...said }),
  can: "map.comment",
  async run({ tx, ctx, input }) {
    const mapId = await touchThread(tx, ctx, input.threadId, {
      resolvedAt: null,
      resolvedBy: null,
    });
    await say(tx, ctx, input);
    return { threadId: input.threadId, mapId };
  },
  subject: (thread) => thread.threadId,
});

/** Changes the words of a comment of one's own. @throws AppError not_found, forbidden */
export const editComment = command({
  name: "comment.edit",
  input: z.strictObject(said),
  can: "map.comment",
  async run({ tx, ctx, input: { commentId, body, mentions } }) {
    const { threadId } = await requireOwn(tx, ctx, commentId);
    await tx
      .update(mapComments)
      .set({ body, editedAt: ctx.now })
      .where(inWorkspace(ctx, mapComments, commentId));
    await keepMentions(tx, ctx, { commentId, body, chosen: mentions });
    return { threadId, mapId: await touchThread(tx, ctx, threadId) };
  },
  subject: (_, input) => input.commentId,
});

/**
 * Takes back a comment of one's own, or as an admin anybody's, and with the last one its thread.
 * @throws AppError not_found, forbidden
 */
export const deleteComment = command({
  name: "comment.delete",
  input: z.strictObject({ commentId: id }),
  can: "map.comment",
  async run({ tx, ctx, input: { commentId } }) {
    const { threadId } = can(ctx.actor, "comment.moderate")
      ? await requireComment(tx, ctx, commentId)
      : await requireOwn(tx, ctx, commentId);
    const mapId = await touchThread(tx, ctx, threadId);
    await tx.delete(mapComments).where(inWorkspace(ctx, mapComments, commentId));
    const [left] = await tx
      .select({ id: mapComments.id })
      .from(mapComments)
      .where(and(inWorkspace(ctx, mapComments), eq(mapComments.threadId, threadId)))
      .limit(1);
    if (!left) await tx.delete(commentThreads).where(inWorkspace(ctx, commentThreads, threadId));
    return { threadId, mapId };
  },
  subject: (_, input) => input.commentId,
});

/** Closes a conversation, or opens it again. @throws AppError not_found */
export const resolveThread = command({
  name: "comment.resolve",
  input: z.strictObject({ threadId: id, isResolved: z.boolean() }),
  can: "map.comment",
  async run({ tx, ctx, input: { threadId, isResolved } }) {
    const resolvedBy = memberIdOf(ctx);
    const resolution = isResolved
      ? { resolvedAt: ctx.now, resolvedBy }
      : { resolvedAt: null, resolvedBy: null };
    return { threadId, mapId: await touchThread(tx, ctx, threadId, resolution) };
  },
  subject: (thread) => thread.threadId,
});

type Comment = { threadId: string; commentId: string; body: string; mentions: readonly string[] };

async function say(tx: Tx, ctx: Context, { threadId, commentId, body, mentions }: Comment) {
  const authorId = memberIdOf(ctx);
  const inserted = await tx
    .insert(mapComments)
    .values({
      ...{ workspaceId: ctx.workspaceId, id: commentId, threadId, authorId, body },
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: mapComments.id });
  if (inserted.length > 0) await tellOfComment(tx, ctx, { commentId, body, chosen: mentions });
}

type Resolution = { resolvedAt: Date | null; resolvedBy: string | null };

/** Locks the thread and brings it to the front of its list. Gives its map. */
async function touchThread(
  tx: Tx,
  ctx: Context,
  threadId: string,
  resolution: Partial<Resolution> = {},
): Promise<string> {
  const [thread] = await tx
    .update(commentThreads)
    .set({ updatedAt: ctx.now, ...resolution })
    .where(inWorkspace(ctx, commentThreads, threadId))
    .returning({ mapId: commentThreads.mapId });
  if (!thread) missing("Comment");
  await requireMap(tx, ctx, thread.mapId);
  signalMap(tx, ctx, thread.mapId, "comments");
  return thread.mapId;
}

async function requireOwn(tx: Tx, ctx: Context, commentId: string) {
  const comment = await requireComment(tx, ctx, commentId);
  if (ctx.actor.kind !== "member" || comment.authorId !== ctx.actor.id)
    throw new AppError("forbidden", "Only who wrote a comment can change it.");
  return comment;
}

async function requireComment(tx: Tx, ctx: Context, commentId: string) {
  const [comment] = await tx
    .select({ threadId: mapComments.threadId, authorId: mapComments.authorId })
    .from(mapComments)
    .where(inWorkspace(ctx, mapComments, commentId));
  return comment ?? missing("Comment");
}
