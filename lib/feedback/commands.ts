import { and, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackStatuses } from "@/db/enums";
import { feedbackItems, feedbackNotes } from "@/db/schema/feedback";
import { findMember, selectMembers } from "@/lib/access/members";
import { memberIdOf } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { mentionsIn } from "./mentions";

const some = z.array(id).min(1).max(200);

/**
 * Sets the status of one or many items and gives back what each had before, so that it can be
 * undone. All or none. @throws AppError not_found when one of them does not exist
 */
export const setFeedbackStatus = command({
  name: "feedback.setStatus",
  input: z.strictObject({ itemIds: some, status: z.enum(feedbackStatuses) }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemIds, status } }) {
    const wanted = and(inWorkspace(ctx, feedbackItems), inArray(feedbackItems.id, itemIds));
    const before = await tx
      .select({ id: feedbackItems.id, status: feedbackItems.status })
      .from(feedbackItems)
      .where(wanted)
      .orderBy(feedbackItems.id)
      .for("update");
    if (before.length !== new Set(itemIds).size) missing("Feedback");
    const now = ctx.now.toISOString();
    await tx
      .update(feedbackItems)
      .set({
        status,
        closedAt: status === "closed" ? ctx.now : null,
        awaitingSince: status === "closed" || status === "waiting" ? null : undefined,
        firstRespondedAt:
          status === "new" ? undefined : sql`coalesce(${feedbackItems.firstRespondedAt}, ${now})`,
      })
      .where(wanted);
    return { before };
  },
  subject: (_, input) => input.itemIds[0] ?? null,
});

/**
 * Gives items to a member of the workspace, or to nobody, and gives back who had each before.
 * @throws AppError not_found
 */
export const assignFeedback = command({
  name: "feedback.assign",
  input: z.strictObject({ itemIds: some, assigneeId: id.nullable() }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemIds, assigneeId } }) {
    if (assigneeId && !(await findMember(tx, ctx, assigneeId))) missing("Member");
    const wanted = and(inWorkspace(ctx, feedbackItems), inArray(feedbackItems.id, itemIds));
    const before = await tx
      .select({ id: feedbackItems.id, assigneeId: feedbackItems.assigneeId })
      .from(feedbackItems)
      .where(wanted)
      .orderBy(feedbackItems.id)
      .for("update");
    if (before.length !== new Set(itemIds).size) missing("Feedback");
    await tx.update(feedbackItems).set({ assigneeId }).where(wanted);
    return { assigned: before.length, before };
  },
  subject: (_, input) => input.itemIds[0] ?? null,
});

/** Writes an internal note; whoever it names as `@Name` is told by mail. @throws not_found */
export const addFeedbackNote = command({
  name: "feedback.addNote",
  input: z.strictObject({ itemId: id, text: line(4000) }),
  can: "feedback.work",
  async run({ tx, ctx, input }) {
    const [item] = await tx
      .select({ id: feedbackItems.id })
      .from(feedbackItems)
      .where(inWorkspace(ctx, feedbackItems, input.itemId));
    if (!item) missing("Feedback");
    const authorId = memberIdOf(ctx);
    const members = input.text.includes("@") ? await selectMembers(tx, ctx) : [];
    const people = members.map(({ userId, name }) => ({ id: userId, name }));
    const mentionIds = mentionsIn(input.text, people)
      .map((person) => person.id)
      .filter((personId) => personId !== authorId);
    const note = { id: newId(), itemId: input.itemId, text: input.text, mentionIds, at: ctx.now };
    await tx.insert(feedbackNotes).values({ ...note, authorId, workspaceId: ctx.workspaceId });
    if (mentionIds.length > 0) {
      const { workspaceId } = ctx;
      await enqueue(tx, { workspaceId, job: "mail.feedbackMention", subjectId: note.id });
    }
    return { noteId: note.id, mentionIds };
  },
  subject: (_, input) => input.itemId,
});
