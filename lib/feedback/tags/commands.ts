import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems, feedbackItemTags, feedbackTags } from "@/db/schema/feedback";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";

const some = z.array(id).min(1).max(200);
const mostTags = 200;

/**
 * Puts a tag on items, made where it is new, and says which of them did not wear it. All or none.
 * @throws AppError not_found, conflict
 */
export const tagFeedback = command({
  name: "feedback.tag",
  input: z.strictObject({ itemIds: some, name: line(40) }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemIds, name } }) {
    await requireItems(tx, ctx, itemIds);
    const tagId = await tagOf(tx, ctx, name);
    const tagged = await tx
      .insert(feedbackItemTags)
      .values(
        [...new Set(itemIds)].map((itemId) => ({ workspaceId: ctx.workspaceId, itemId, tagId })),
      )
      .onConflictDoNothing()
      .returning({ itemId: feedbackItemTags.itemId });
    return { tagId, itemIds: tagged.map(({ itemId }) => itemId) };
  },
  subject: (_, input) => input.itemIds[0] ?? null,
});

/**
 * Takes a tag off items and says which of them wore it; a tag nobody wears any more is forgotten.
 * @throws AppError not_found
 */
export const untagFeedback = command({
  name: "feedback.untag",
  input: z.strictObject({ itemIds: some, tagId: id }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemIds, tagId } }) {
    await requireItems(tx, ctx, itemIds);
    const untagged = await tx
      .delete(feedbackItemTags)
      .where(
        and(
          inWorkspace(ctx, feedbackItemTags),
          eq(feedbackItemTags.tagId, tagId),
          inArray(feedbackItemTags.itemId, itemIds),
        ),
      )
      .returning({ itemId: feedbackItemTags.itemId });
    const worn = tx
      .select({ one: sql`1` })
      .from(feedbackItemTags)
      .where(and(inWorkspace(ctx, feedbackItemTags), eq(feedbackItemTags.tagId, tagId)));
    await tx
      .delete(feedbackTags)
      .where(and(inWorkspace(ctx, feedbackTags, tagId), notExists(worn)));
    return { itemIds: untagged.map(({ itemId }) => itemId) };
  },
  subject: (_, input) => input.itemIds[0] ?? null,
});

async function tagOf(tx: Tx, ctx: Context, name: string): Promise<string> {
  const known = await tx.select().from(feedbackTags).where(inWorkspace(ctx, feedbackTags));
  const found = known.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  if (known.length >= mostTags) {
    throw new AppError("conflict", `A workspace holds at most ${mostTags} tags.`);
  }
  const [row] = await tx
    .insert(feedbackTags)
    .values({ workspaceId: ctx.workspaceId, id: newId(), name, createdAt: ctx.now })
    .onConflictDoUpdate({ target: [feedbackTags.workspaceId, feedbackTags.name], set: { name } })
    .returning({ id: feedbackTags.id });
  return row!.id;
}

/** @throws AppError not_found when one of them does not exist */
export async function requireItems(tx: Tx, ctx: Context, itemIds: string[]): Promise<void> {
  const rows = await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(and(inWorkspace(ctx, feedbackItems), inArray(feedbackItems.id, itemIds)));
  if (rows.length !== new Set(itemIds).size) missing("Feedback");
}
