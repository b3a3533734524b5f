import { eq } from "drizzle-orm";
import { cardMentions } from "@/db/schema/comments";
import { selectActorNames } from "@/lib/access/actor-names";
import { readWorkspace, selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { inTransaction } from "@/lib/core/transaction";
import { sendMail } from "@/lib/mail/send";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { quoted } from "../quoted";
import { keepCardMentions } from "./commands";
import { selectCardMentions } from "./queries";

/** Notes whom the text of a card names by now. */
export const tellNamed = (ctx: Context, cardId: string): Promise<void> =>
  inTransaction(ctx, (tx) => keepCardMentions(tx, ctx, cardId));

/** Tells somebody by mail that a card names them, unless they have seen it or have left. */
export async function mailCardMention(ctx: Context, mentionId: string): Promise<void> {
  const found = await inTransaction(ctx, async (tx) => {
    const which = eq(cardMentions.id, mentionId);
    const [mention] = await selectCardMentions(tx, ctx, which);
    if (!mention || mention.readAt !== null) return null;
    const person = (await selectMembers(tx, ctx)).find((one) => one.userId === mention.userId);
    const workspace = await readWorkspace(tx, ctx);
    // The demonstration is open to everybody, and must not write to anybody.
    if (!person || (workspace.demoKey && env().SMTP_URL)) return null;
    const { authorId } = mention;
    const names = authorId ? await selectActorNames(tx, ctx, [authorId]) : new Map();
    const author: string = names.get(authorId ?? "") ?? "Somebody";
    return { ...mention, author, person, slug: workspace.slug };
  });
  if (!found) return;
  const { author, person, mapTitle, body, slug, mapId, cardId } = found;
  await sendMail({
    to: person.email,
    subject: `${author} mentioned you on "${mapTitle}"`,
    body: `Hello ${person.name},\n\n${author} mentioned you on a card of the journey "${mapTitle}":\n\n${quoted(wordsOf(body))}\n\n${env().APP_URL}/${slug}/maps/${mapId}?card=${cardId}\n`,
  });
}
