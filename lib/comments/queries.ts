import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { commentMentions, commentThreads, mapComments } from "@/db/schema/comments";
import { journeyMaps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import { selectMembers } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type Thread, targetKey } from "./model";
import { readTargets } from "./targets/queries";

const threadLimit = 300;
const commentLimit = 3000;

/**
 * The conversations on a map, the last touched first, with everything said in them and the members
 * who can be mentioned. At most 300 threads. @throws AppError not_found
 */
export const listThreads = query({
  name: "comment.listThreads",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input: { mapId } }) {
    await requireMap(tx, ctx, mapId);
    const rows = await tx
      .select()
      .from(commentThreads)
      .where(and(inWorkspace(ctx, commentThreads), eq(commentThreads.mapId, mapId)))
      .orderBy(desc(commentThreads.updatedAt), desc(commentThreads.id))
      .limit(threadLimit);
    const people = (await selectMembers(tx, ctx)).map(({ userId, name }) => ({ id: userId, name }));
    return { threads: await assemble(tx, ctx, mapId, rows), people };
  },
});

/** @throws AppError not_found for a map that is not there or in the archive */
export async function requireMap(tx: Tx, ctx: Context, mapId: string): Promise<void> {
  const [map] = await tx
    .select({ id: journeyMaps.id })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
  if (!map) missing("Map");
}

type ThreadRow = typeof commentThreads.$inferSelect;

async function assemble(tx: Tx, ctx: Context, mapId: string, rows: ThreadRow[]): Promise<Thread[]> {
  if (rows.length === 0) return [];
  const targetOf = ({ targetKind, targetId, personaId }: ThreadRow) => ({
    ...{ kind: targetKind, id: targetId, personaId },
  });
  const texts = await readTargets(tx, ctx, { mapId, targets: rows.map(targetOf) });
  const said = await readComments(tx, ctx, rows);
  const resolvers = rows.flatMap(({ resolvedBy }) => (resolvedBy === null ? [] : [resolvedBy]));
  const names = await selectActorNames(tx, ctx, resolvers);
  return rows.map((row) => {
    const target = targetOf(row);
    const text = texts.get(targetKey(target));
    const { createdAt, updatedAt, resolvedAt, resolvedBy } = row;
    return {
      ...{ id: row.id, target, createdAt, updatedAt, resolvedAt },
      targetText: text?.text ?? "",
      isTargetDeleted: text?.isDeleted ?? true,
      resolvedByName: names.get(resolvedBy ?? "") ?? null,
      comments: said.get(row.id) ?? [],
    };
  });
}

async function readComments(tx: Tx, ctx: Context, threads: { id: string }[]) {
  const rows = await tx
    .select()
    .from(mapComments)
    .where(
      and(
        inWorkspace(ctx, mapComments),
        inArray(
          mapComments.threadId,
          threads.map((thread) => thread.id),
        ),
      ),
    )
    .orderBy(asc(mapComments.createdAt), asc(mapComments.id))
    .limit(commentLimit);
  const mentions = await readMentioned(
    tx,
    ctx,
    rows.map((row) => row.id),
  );
  const ids = [
    ...rows.flatMap(({ authorId }) => (authorId === null ? [] : [authorId])),
    ...mentions.map((mention) => mention.userId),
  ];
  const names = await selectActorNames(tx, ctx, [...new Set(ids)]);
  const readerId = memberIdOf(ctx);
  const byThread = new Map<string, Thread["comments"]>();
  for (const { workspaceId: _, threadId, ...row } of rows) {
    const list = byThread.get(threadId) ?? [];
    const own = mentions.filter((mention) => mention.commentId === row.id);
    list.push({
      ...row,
      authorName: names.get(row.authorId ?? "") ?? null,
      mentions: own
        .filter(({ reason }) => reason === "named")
        .map(({ userId }) => ({ id: userId, name: names.get(userId) ?? "" })),
      isUnread: own.some(({ userId, readAt }) => userId === readerId && readAt === null),
    });
    byThread.set(threadId, list);
  }
  return byThread;
}

async function readMentioned(tx: Tx, ctx: Context, commentIds: string[]) {
  if (commentIds.length === 0) return [];
  const { commentId, userId, reason, readAt } = commentMentions;
  return tx
    .select({ commentId, userId, reason, readAt })
    .from(commentMentions)
    .where(and(inWorkspace(ctx, commentMentions), inArray(commentMentions.commentId, commentIds)));
}
