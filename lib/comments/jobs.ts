import { commentMentions, commentThreads, mapComments } from "@/db/schema/comments";
import { journeyMaps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import { readWorkspace, selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { referenced } from "@/lib/core/joins";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { sendMail } from "@/lib/mail/send";
import { targetKey } from "./model";
import { quoted } from "./quoted";
import { readTargets } from "./targets/queries";

/** Tells somebody by mail that they were mentioned or answered, unless they have seen it or have left. */
export async function mailMention(ctx: Context, mentionId: string): Promise<void> {
  const found = await inTransaction(ctx, async (tx) => {
    const [mention] = await tx
      .select({
        userId: commentMentions.userId,
        reason: commentMentions.reason,
        readAt: commentMentions.readAt,
        body: mapComments.body,
        authorId: mapComments.authorId,
        threadId: commentThreads.id,
        kind: commentThreads.targetKind,
        targetId: commentThreads.targetId,
        personaId: commentThreads.personaId,
        mapId: journeyMaps.id,
        mapTitle: journeyMaps.title,
      })
      .from(commentMentions)
      .innerJoin(mapComments, referenced(mapComments, commentMentions, commentMentions.commentId))
      .innerJoin(commentThreads, referenced(commentThreads, mapComments, mapComments.threadId))
      .innerJoin(journeyMaps, referenced(journeyMaps, commentThreads, commentThreads.mapId))
      .where(inWorkspace(ctx, commentMentions, mentionId));
    if (!mention || mention.readAt !== null) return null;
    const person = (await selectMembers(tx, ctx)).find((one) => one.userId === mention.userId);
    const workspace = await readWorkspace(tx, ctx);
    // The demonstration is open to everybody, and must not write to anybody.
    if (!person || (workspace.demoKey && env().SMTP_URL)) return null;
    const { authorId } = mention;
    const names = authorId ? await selectActorNames(tx, ctx, [authorId]) : new Map();
    const author: string = names.get(authorId ?? "") ?? "Somebody";
    const { mapId, kind, targetId, personaId } = mention;
    const target = { kind, id: targetId, personaId };
    const about = (await readTargets(tx, ctx, { mapId, targets: [target] })).get(targetKey(target));
    return { ...mention, author, person, slug: workspace.slug, about: about?.text ?? "" };
  });
  if (!found) return;
  const { author, person, mapTitle, about, body, slug, mapId, threadId, reason } = found;
  const did = reason === "named" ? "mentioned you" : "replied to you";
  const place =
    about === "" ? `the journey "${mapTitle}"` : `"${about}" of the journey "${mapTitle}"`;
  await sendMail({
    to: person.email,
    subject: `${author} ${did} on "${mapTitle}"`,
    body: `Hello ${person.name},\n\n${author} ${did} on ${place}:\n\n${quoted(body)}\n\n${env().APP_URL}/${slug}/maps/${mapId}?thread=${threadId}\n`,
  });
}
