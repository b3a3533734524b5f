import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { cardMentions } from "@/db/schema/comments";
import { cards, mapOps } from "@/db/schema/maps";
import { findMemberIds, selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue, enqueueOnce } from "@/lib/core/outbox";
import { inWorkspace } from "@/lib/core/transaction";
import { namingDelayMs } from "@/lib/maps/batch/naming/commands";
import { mentionedIn } from "../mentioned";

/** Marks that the caller was named on a card as seen. */
export const readCard = command({
  name: "comment.readCard",
  input: z.strictObject({ cardId: id }),
  can: "map.read",
  async run({ tx, ctx, input: { cardId } }) {
    if (ctx.actor.kind !== "member") return { read: 0 };
    const rows = await tx
      .update(cardMentions)
      .set({ readAt: ctx.now })
      .where(
        and(
          ...[inWorkspace(ctx, cardMentions), eq(cardMentions.cardId, cardId)],
          ...[eq(cardMentions.userId, ctx.actor.id), isNull(cardMentions.readAt)],
        ),
      )
      .returning({ id: cardMentions.id });
    return { read: rows.length };
  },
  subject: () => null,
});

/** Brings the lists of those whom a card names up to its text, and writes to whoever is named anew. */
export async function keepCardMentions(tx: Tx, ctx: Context, cardId: string): Promise<void> {
  const { workspaceId, now } = ctx;
  const [card] = await tx
    .select()
    .from(cards)
    .where(inWorkspace(ctx, cards, cardId));
  if (!card) return;
  if (now.getTime() - card.updatedAt.getTime() < namingDelayMs / 2) {
    // A name may be half written still.
    const runAt = new Date(now.getTime() + namingDelayMs);
    await enqueueOnce(tx, { workspaceId, job: "map.naming", subjectId: cardId, runAt });
    return;
  }
  const members = (await selectMembers(tx, ctx)).map((one) => ({ id: one.userId, name: one.name }));
  const named = card.deletedAt ? [] : mentionedIn(card.text, members).map((person) => person.id);
  const ofCard = and(inWorkspace(ctx, cardMentions), eq(cardMentions.cardId, cardId));
  await tx.delete(cardMentions).where(and(ofCard, notInArray(cardMentions.userId, named)));
  const authorId = await lastWriter(tx, ctx, card);
  const rows = named
    .filter((userId) => userId !== authorId)
    .map((userId) => ({ workspaceId, id: newId(), cardId, userId, authorId, createdAt: now }));
  if (rows.length === 0) return;
  const added = await tx
    .insert(cardMentions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: cardMentions.id });
  for (const { id: subjectId } of added)
    await enqueue(tx, { workspaceId, job: "mail.cardMention", subjectId });
}

/** The member who last wrote in a card; null where that was somebody else, or nobody. */
async function lastWriter(tx: Tx, ctx: Context, card: { id: string; mapId: string }) {
  const [last] = await tx
    .select({ actorId: mapOps.actorId })
    .from(mapOps)
    .where(
      and(
        ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, card.mapId)],
        ...[eq(mapOps.entityId, card.id), eq(mapOps.field, "text")],
      ),
    )
    .orderBy(desc(mapOps.revision))
    .limit(1);
  if (!last?.actorId) return null;
  const [memberId] = await findMemberIds(tx, ctx, [last.actorId]);
  return memberId ?? null;
}
