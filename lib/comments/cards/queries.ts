import { and, count, desc, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cardMentions } from "@/db/schema/comments";
import { cards, journeyMaps, lanes, stages, steps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";

/** Where cards name people, the newest first; at most 100. Cards that are gone, with all that holds them, are not among them. */
export const selectCardMentions = (tx: Tx, ctx: Context, which: SQL) =>
  tx
    .select({
      id: cardMentions.id,
      userId: cardMentions.userId,
      readAt: cardMentions.readAt,
      createdAt: cardMentions.createdAt,
      body: cards.text,
      authorId: cardMentions.authorId,
      cardId: cards.id,
      mapId: journeyMaps.id,
      mapTitle: journeyMaps.title,
    })
    .from(cardMentions)
    .innerJoin(cards, referenced(cards, cardMentions, cardMentions.cardId))
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .innerJoin(journeyMaps, referenced(journeyMaps, cards, cards.mapId))
    .where(and(isShown(ctx), which))
    .orderBy(desc(cardMentions.createdAt), desc(cardMentions.id))
    .limit(100);

/** How many cards name somebody who has not looked yet. */
export async function countUnreadCards(tx: Tx, ctx: Context, userId: string): Promise<number> {
  const [row] = await tx
    .select({ unread: count() })
    .from(cardMentions)
    .innerJoin(cards, referenced(cards, cardMentions, cardMentions.cardId))
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .innerJoin(journeyMaps, referenced(journeyMaps, cards, cards.mapId))
    .where(and(isShown(ctx), eq(cardMentions.userId, userId), isNull(cardMentions.readAt)));
  return row?.unread ?? 0;
}

const isShown = (ctx: Context) =>
  and(
    ...[inWorkspace(ctx, cardMentions), isNull(cards.deletedAt)],
    ...[isNull(lanes.deletedAt), isNull(steps.deletedAt), isNull(stages.deletedAt)],
    isNull(journeyMaps.archivedAt),
  );
