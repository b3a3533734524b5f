import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { cardEvidence, feedbackItems } from "@/db/schema/feedback";
import { cards, journeyMaps, lanes, stages, steps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { isStorable } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { readMask } from "@/lib/text/queries";

const place = {
  id: cards.id,
  text: sql<string>`left(${cards.text}, 160)`,
  laneKind: lanes.kind,
  stageTitle: stages.title,
  stageColor: stages.color,
  mapId: cards.mapId,
  mapTitle: journeyMaps.title,
};

const selectCards = (tx: Tx) =>
  tx
    .select(place)
    .from(cards)
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .innerJoin(journeyMaps, referenced(journeyMaps, cards, cards.mapId));

/** Up to 20 cards whose text contains the words, those of the given stage first. */
export const searchCards = query({
  name: "feedback.searchCards",
  input: z.strictObject({
    words: z.string().trim().max(100).refine(isStorable),
    stageId: id.nullable().default(null),
  }),
  can: "map.read",
  run: ({ tx, ctx, input: { words, stageId } }) =>
    selectCards(tx)
      .where(
        and(
          inWorkspace(ctx, cards),
          isNull(cards.deletedAt),
          isNull(steps.deletedAt),
          isNull(stages.deletedAt),
          isNull(journeyMaps.archivedAt),
          sql`${cards.text} <> ''`,
          words === "" ? undefined : contains(cards.text, words),
        ),
      )
      .orderBy(
        ...(stageId ? [desc(sql`(${steps.stageId} = ${stageId})::int`)] : []),
        desc(cards.updatedAt),
        cards.id,
      )
      .limit(20),
});

/** How much feedback speaks for and against each card of a map. */
export const countCardEvidence = query({
  name: "feedback.countCardEvidence",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  run: ({ tx, ctx, input }) =>
    tx
      .select({
        cardId: cardEvidence.cardId,
        supporting: sql<number>`(count(*) filter (where ${cardEvidence.stance} = 'supports'))::int`,
        contradicting: sql<number>`(count(*) filter (where ${cardEvidence.stance} = 'contradicts'))::int`,
      })
      .from(cardEvidence)
      .innerJoin(cards, referenced(cards, cardEvidence, cardEvidence.cardId))
      .where(and(inWorkspace(ctx, cardEvidence), eq(cards.mapId, input.mapId)))
      .groupBy(cardEvidence.cardId),
});

/** What people said for and against one card, the newest tie first; at most 100. */
export const listCardEvidence = query({
  name: "feedback.listCardEvidence",
  input: z.strictObject({ cardId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const show = await readMask(tx, ctx);
    const rows = await tx
      .select({
        id: cardEvidence.id,
        stance: cardEvidence.stance,
        itemId: feedbackItems.id,
        text: feedbackItems.text,
        emotion: feedbackItems.emotion,
        answeredAt: feedbackItems.createdAt,
        stageTitle: stages.title,
      })
      .from(cardEvidence)
      .innerJoin(
        feedbackItems,
        referenced(feedbackItems, cardEvidence, cardEvidence.feedbackItemId),
      )
      .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
      .where(and(inWorkspace(ctx, cardEvidence), eq(cardEvidence.cardId, input.cardId)))
      .orderBy(desc(cardEvidence.at), desc(cardEvidence.id))
      .limit(100);
    return rows.map((row) => ({ ...row, text: show(row.text) }));
  },
});

/** The cards an item is evidence for or against. */
export const readCardsOf = (tx: Tx, ctx: Context, itemId: string) =>
  tx
    .select({ ...place, evidenceId: cardEvidence.id, stance: cardEvidence.stance })
    .from(cardEvidence)
    .innerJoin(cards, referenced(cards, cardEvidence, cardEvidence.cardId))
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .innerJoin(journeyMaps, referenced(journeyMaps, cards, cards.mapId))
    .where(and(inWorkspace(ctx, cardEvidence), eq(cardEvidence.feedbackItemId, itemId)))
    .orderBy(cardEvidence.at, cardEvidence.id);
