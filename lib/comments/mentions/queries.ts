import { and, count, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { cardMentions, commentMentions, commentThreads, mapComments } from "@/db/schema/comments";
import { journeyMaps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import { type Context, memberIdOf } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { countUnreadCards, selectCardMentions } from "../cards/queries";

const mostMentions = 100;

/** Where comments and cards name the caller, or comments answer them, the newest first; at most 100. */
export const listMentions = query({
  name: "comment.listMentions",
  input: z.strictObject({}),
  can: "map.read",
  async run({ tx, ctx }) {
    const rows = await tx
      .select({
        id: commentMentions.id,
        reason: commentMentions.reason,
        readAt: commentMentions.readAt,
        createdAt: commentMentions.createdAt,
        body: mapComments.body,
        authorId: mapComments.authorId,
        threadId: commentThreads.id,
        resolvedAt: commentThreads.resolvedAt,
        mapId: journeyMaps.id,
        mapTitle: journeyMaps.title,
      })
      .from(commentMentions)
      .innerJoin(mapComments, referenced(mapComments, commentMentions, commentMentions.commentId))
      .innerJoin(commentThreads, referenced(commentThreads, mapComments, mapComments.threadId))
      .innerJoin(journeyMaps, referenced(journeyMaps, commentThreads, commentThreads.mapId))
      .where(and(ofCaller(ctx), isNull(journeyMaps.archivedAt)))
      .orderBy(desc(commentMentions.createdAt), desc(commentMentions.id))
      .limit(mostMentions);
    const onCards = await selectCardMentions(tx, ctx, eq(cardMentions.userId, callerOf(ctx)));
    const all = [
      ...rows.map((row) => ({ ...row, cardId: null })),
      ...onCards.map((row) => ({
        ...row,
        reason: "card" as const,
        threadId: null,
        resolvedAt: null,
      })),
    ].toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    const authors = all.flatMap(({ authorId }) => (authorId === null ? [] : [authorId]));
    const names = await selectActorNames(tx, ctx, authors);
    return all
      .slice(0, mostMentions)
      .map((row) => ({ ...row, authorName: names.get(row.authorId ?? "") ?? null }));
  },
});
export type Mention = Awaited<ReturnType<typeof listMentions>>[number];

/** How often the caller has been mentioned or answered and has not looked yet. */
export const countUnreadMentions = query({
  name: "comment.countUnreadMentions",
  input: z.strictObject({}),
  can: "map.read",
  async run({ tx, ctx }) {
    const [row] = await tx
      .select({ unread: count() })
      .from(commentMentions)
      .innerJoin(mapComments, referenced(mapComments, commentMentions, commentMentions.commentId))
      .innerJoin(commentThreads, referenced(commentThreads, mapComments, mapComments.threadId))
      .innerJoin(journeyMaps, referenced(journeyMaps, commentThreads, commentThreads.mapId))
      .where(and(ofCaller(ctx), isNull(commentMentions.readAt), isNull(journeyMaps.archivedAt)));
    return (row?.unread ?? 0) + (await countUnreadCards(tx, ctx, callerOf(ctx)));
  },
});

// Nobody is mentioned who is no member, so an API key finds nothing.
const nobody = "00000000-0000-0000-0000-000000000000";
const callerOf = (ctx: Context): string => memberIdOf(ctx) ?? nobody;
const ofCaller = (ctx: Context) =>
  and(inWorkspace(ctx, commentMentions), eq(commentMentions.userId, callerOf(ctx)));
