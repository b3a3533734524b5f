import { and, eq, inArray, isNull, lte, ne, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { MentionReason } from "@/db/enums";
import { cardMentions, commentMentions, mapComments } from "@/db/schema/comments";
import { selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { inWorkspace } from "@/lib/core/transaction";
import { mentionedIn } from "../mentioned";

/** Marks mentions of the caller in comments and on cards, and replies to them, as seen; those of other people stay as they are. */
export const readMentions = command({
  name: "comment.readMentions",
  input: z.strictObject({ mentionIds: z.array(id).min(1).max(200) }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    if (ctx.actor.kind !== "member") return { read: 0 };
    const rows = await tx
      .update(commentMentions)
      .set({ readAt: ctx.now })
      .where(and(unreadOf(ctx, ctx.actor.id), inArray(commentMentions.id, input.mentionIds)))
      .returning({ id: commentMentions.id });
    const onCards = await tx
      .update(cardMentions)
      .set({ readAt: ctx.now })
      .where(
        and(
          ...[inWorkspace(ctx, cardMentions), inArray(cardMentions.id, input.mentionIds)],
          ...[eq(cardMentions.userId, ctx.actor.id), isNull(cardMentions.readAt)],
        ),
      )
      .returning({ id: cardMentions.id });
    return { read: rows.length + onCards.length };
  },
  subject: () => null,
});

/** Marks what concerns the caller in a conversation as seen: whoever reads it there needs no list. */
export const readThread = command({
  name: "comment.readThread",
  input: z.strictObject({ threadId: id }),
  can: "map.read",
  async run({ tx, ctx, input: { threadId } }) {
    if (ctx.actor.kind !== "member") return { read: 0 };
    const ofThread = tx
      .select({ id: mapComments.id })
      .from(mapComments)
      .where(and(inWorkspace(ctx, mapComments), eq(mapComments.threadId, threadId)));
    const rows = await tx
      .update(commentMentions)
      .set({ readAt: ctx.now })
      .where(and(unreadOf(ctx, ctx.actor.id), inArray(commentMentions.commentId, ofThread)))
      .returning({ id: commentMentions.id });
    return { read: rows.length };
  },
  subject: () => null,
});

const unreadOf = (ctx: Context, userId: string) =>
  and(
    inWorkspace(ctx, commentMentions),
    eq(commentMentions.userId, userId),
    isNull(commentMentions.readAt),
  );

type Said = { commentId: string; body: string; chosen: readonly string[] };

/** Puts a new comment on the lists of those it names, and of those who have written in its conversation before. */
export async function tellOfComment(tx: Tx, ctx: Context, said: Said): Promise<void> {
  const members = await selectMembers(tx, ctx);
  const named = new Set(namedIn(said, members));
  const wrote = new Set(await earlierAuthors(tx, ctx, said));
  const concerned = members.flatMap(({ userId }): Concerned[] => {
    if (named.has(userId)) return [{ userId, reason: "named" }];
    return wrote.has(userId) ? [{ userId, reason: "reply" }] : [];
  });
  await concern(tx, ctx, { commentId: said.commentId, concerned });
}

/** Brings the mentions of a comment up to its new text; whoever is named anew gets a mail. */
export async function keepMentions(tx: Tx, ctx: Context, said: Said): Promise<void> {
  const ids = namedIn(said, await selectMembers(tx, ctx));
  const ofComment = and(
    inWorkspace(ctx, commentMentions),
    eq(commentMentions.commentId, said.commentId),
  );
  const unnamed = and(
    ofComment,
    eq(commentMentions.reason, "named"),
    notInArray(commentMentions.userId, ids),
  );
  // To those who had written before it is a reply still.
  await tx
    .update(commentMentions)
    .set({ reason: "reply" })
    .where(and(unnamed, inArray(commentMentions.userId, await earlierAuthors(tx, ctx, said))));
  await tx.delete(commentMentions).where(unnamed);
  if (ids.length === 0) return;
  // Whoever was told of a reply is to look again, without a second mail.
  await tx
    .update(commentMentions)
    .set({ reason: "named", readAt: null })
    .where(
      and(ofComment, eq(commentMentions.reason, "reply"), inArray(commentMentions.userId, ids)),
    );
  const concerned = ids.map((userId): Concerned => ({ userId, reason: "named" }));
  await concern(tx, ctx, { commentId: said.commentId, concerned });
}

type Member = Awaited<ReturnType<typeof selectMembers>>[number];

/** The members a comment names; of those who share a name the `chosen` ones. */
function namedIn({ body, chosen }: Said, members: readonly Member[]): string[] {
  const named = mentionedIn(
    body,
    members.map(({ userId, name }) => ({ id: userId, name })),
  );
  const isChosen = new Set(chosen);
  const isShared = (name: string) => named.filter((one) => one.name === name).length > 1;
  const people = named.filter((one) => isChosen.has(one.id) || !isShared(one.name));
  return people.map((one) => one.id);
}

/** Who had written in the conversation of a comment before it. */
async function earlierAuthors(
  tx: Tx,
  ctx: Context,
  { commentId }: { commentId: string },
): Promise<string[]> {
  const [comment] = await tx
    .select({ threadId: mapComments.threadId, createdAt: mapComments.createdAt })
    .from(mapComments)
    .where(inWorkspace(ctx, mapComments, commentId));
  if (!comment) return [];
  const rows = await tx
    .selectDistinct({ id: mapComments.authorId })
    .from(mapComments)
    .where(
      and(
        inWorkspace(ctx, mapComments),
        eq(mapComments.threadId, comment.threadId),
        ne(mapComments.id, commentId),
        lte(mapComments.createdAt, comment.createdAt),
      ),
    );
  return rows.flatMap(({ id: authorId }) => authorId ?? []);
}

type Concerned = { userId: string; reason: MentionReason };

/** Puts a comment on the lists of people, once, and tells them by mail; its own author needs neither. */
async function concern(
  tx: Tx,
  ctx: Context,
  { commentId, concerned }: { commentId: string; concerned: readonly Concerned[] },
): Promise<void> {
  const { workspaceId, now } = ctx;
  const rows = concerned
    .filter(({ userId }) => userId !== ctx.actor.id)
    .map((one) => ({ ...one, workspaceId, id: newId(), commentId, createdAt: now }));
  if (rows.length === 0) return;
  const added = await tx
    .insert(commentMentions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: commentMentions.id });
  for (const { id: subjectId } of added)
    await enqueue(tx, { workspaceId, job: "mail.mention", subjectId });
}
