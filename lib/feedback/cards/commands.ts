import { and, isNull } from "drizzle-orm";
import { z } from "zod";
import { evidenceStances } from "@/db/enums";
import { cardEvidence } from "@/db/schema/feedback";
import { cards } from "@/db/schema/maps";
import { memberIdOf } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { signalMap } from "@/lib/maps/live/commands";
import { requireItems } from "../tags/commands";

/** Ties feedback to a card, for or against what it says; anew, it takes the other side. */
export const linkFeedbackToCard = command({
  name: "feedback.linkCard",
  input: z.strictObject({ itemId: id, cardId: id, stance: z.enum(evidenceStances) }),
  can: "painPoint.edit",
  async run({ tx, ctx, input: { itemId, cardId, stance } }) {
    await requireItems(tx, ctx, [itemId]);
    const [card] = await tx
      .select({ id: cards.id, mapId: cards.mapId })
      .from(cards)
      .where(and(inWorkspace(ctx, cards, cardId), isNull(cards.deletedAt)));
    if (!card) missing("Card");
    const addedBy = memberIdOf(ctx);
    const tie = { workspaceId: ctx.workspaceId, cardId, feedbackItemId: itemId };
    const [row] = await tx
      .insert(cardEvidence)
      .values({ ...tie, id: newId(), stance, addedBy, at: ctx.now })
      .onConflictDoUpdate({
        target: [cardEvidence.workspaceId, cardEvidence.cardId, cardEvidence.feedbackItemId],
        set: { stance },
      })
      .returning({ id: cardEvidence.id });
    signalMap(tx, ctx, card.mapId, "evidence");
    return { evidenceId: row!.id };
  },
  subject: (_, input) => input.cardId,
});

/** Takes the tie away; card and feedback stay. @throws AppError not_found */
export const unlinkFeedbackFromCard = command({
  name: "feedback.unlinkCard",
  input: z.strictObject({ evidenceId: id }),
  can: "painPoint.edit",
  async run({ tx, ctx, input }) {
    const [row] = await tx
      .delete(cardEvidence)
      .where(inWorkspace(ctx, cardEvidence, input.evidenceId))
      .returning({ cardId: cardEvidence.cardId });
    if (!row) missing("Evidence");
    const [card] = await tx
      .select({ mapId: cards.mapId })
      .from(cards)
      .where(inWorkspace(ctx, cards, row.cardId));
    if (card) signalMap(tx, ctx, card.mapId, "evidence");
    return row;
  },
  subject: (row) => row.cardId,
});
