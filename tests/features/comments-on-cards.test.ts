import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { readCard } from "@/lib/comments/cards/commands";
import { tellNamed } from "@/lib/comments/cards/jobs";
import { readMentions } from "@/lib/comments/mentions/commands";
import { countUnreadMentions, listMentions } from "@/lib/comments/mentions/queries";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { workOff } from "@/lib/jobs/worker";
import { namingDelayMs } from "@/lib/maps/batch/naming/commands";
import { archiveMap } from "@/lib/maps/commands";
import { buildMember } from "../support/build";
import { buildMap, cardOp, send, textOp } from "../support/built-map";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";

let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  vi.stubEnv("SMTP_URL", sink.url);
});
afterAll(() => sink.close());

/** A map with a card, and a member who can be named on it. */
async function buildPlace() {
  const map = await buildMap();
  const nora = await buildMember({ role: "viewer", workspace: map.workspace, name: "Nora Lind" });
  const card = cardOp(map, { text: "" });
  await send(map, [card]);
  const cardId = card.value.id;
  return {
    ...{ map, nora, cardId },
    write: (text: string) => send(map, [textOp(cardId, text)]),
    /** What a worker does once nobody has written for a while. */
    tell: () => tellNamed(later(map.ctx), cardId),
  };
}

const later = (ctx: Context): Context => ({ ...ctx, now: new Date(Date.now() + namingDelayMs) });

const waiting = (cardId: string) =>
  db()
    .select({ runAt: outbox.runAt })
    .from(outbox)
    .where(and(eq(outbox.job, "map.naming"), eq(outbox.subjectId, cardId)));

const mailsTo = (address: string) =>
  sink.mails
    .filter((mail) => mail.includes(`To: ${address}`) && mail.includes("mentioned you on"))
    .map((mail) => mail.replace(/=\r?\n/g, ""));

test("Whoever a card names has it on their list and in their mail, once, until they look", async () => {
  const { map, nora, cardId, write, tell } = await buildPlace();
  await write("Ask @Nora L");
  await write("Ask @Nora Lind");
  expect(await waiting(cardId)).toHaveLength(1);
  await write("Ask **@Nora Lind** about [this](https://shop.example)");
  expect(await waiting(cardId)).toHaveLength(1);
  await tell();
  await tell();
  const [mention, ...more] = await listMentions(nora.ctx, {});
  expect(more).toEqual([]);
  expect(mention).toMatchObject({ reason: "card", cardId, threadId: null, mapId: map.mapId });
  expect(mention).toMatchObject({ authorName: "Test Owner", readAt: null });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
  expect(await countUnreadMentions(map.ctx, {})).toBe(0);
  await workOff(["mail.cardMention"]);
  expect(mailsTo(nora.email)).toHaveLength(1);
  expect(mailsTo(nora.email)[0]).toContain("> Ask @Nora Lind about this");
  expect(mailsTo(nora.email)[0]).toContain(`?card=3D${cardId}`);
  expect(await readCard(map.ctx, { cardId })).toEqual({ read: 0 });
  expect(await readCard(nora.ctx, { cardId })).toEqual({ read: 1 });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(0);
});

test("A name that is half written names nobody, and is looked at again", async () => {
  const { map, nora, cardId, write } = await buildPlace();
  await write("Ask @Nora Lind");
  await db().delete(outbox).where(eq(outbox.subjectId, cardId));
  await tellNamed(map.ctx, cardId);
  expect(await listMentions(nora.ctx, {})).toEqual([]);
  expect(await waiting(cardId)).toHaveLength(1);
});

test("A name that is taken back goes from the list, and is not written to", async () => {
  const { nora, write, tell } = await buildPlace();
  await write("Ask @Nora Lind");
  await tell();
  await write("Ask somebody");
  await tell();
  expect(await listMentions(nora.ctx, {})).toEqual([]);
  await workOff(["mail.cardMention"]);
  expect(mailsTo(nora.email)).toEqual([]);
});

test("Nobody is told of what they wrote themselves, of copies, of cards that are gone, or of an address", async () => {
  const { map, nora, cardId, write, tell } = await buildPlace();
  await write("I, @Test Owner, and @Nora Lindqvist, and nora@lind.example");
  await tell();
  expect(await listMentions(map.ctx, {})).toEqual([]);
  expect(await listMentions(nora.ctx, {})).toEqual([]);
  const copy = cardOp(map, { text: "Ask @Nora Lind" });
  await send(map, [copy]);
  expect(await waiting(copy.value.id)).toEqual([]);
  await write("Ask @Nora Lind");
  await tell();
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
  await send(map, [{ opId: newId(), kind: "card.delete", id: cardId }]);
  expect(await countUnreadMentions(nora.ctx, {})).toBe(0);
  expect(await listMentions(nora.ctx, {})).toEqual([]);
  await workOff(["mail.cardMention"]);
  expect(mailsTo(nora.email)).toEqual([]);
});

test("All of the same name are told; of an archived map nobody is reminded", async () => {
  const { map, nora, write, tell } = await buildPlace();
  const other = await buildMember({ role: "editor", workspace: map.workspace, name: "Nora Lind" });
  const stranger = await buildMember({ role: "owner", name: "Nora Lind" });
  await write("Ask @Nora Lind");
  await tell();
  for (const one of [nora, other]) expect(await countUnreadMentions(one.ctx, {})).toBe(1);
  expect(await countUnreadMentions(stranger.ctx, {})).toBe(0);
  const mentionIds = (await listMentions(nora.ctx, {})).map(({ id }) => id);
  expect(await readMentions(other.ctx, { mentionIds })).toEqual({ read: 0 });
  expect(await readMentions(nora.ctx, { mentionIds })).toEqual({ read: 1 });
  await archiveMap(map.ctx, { mapId: map.mapId });
  expect(await countUnreadMentions(other.ctx, {})).toBe(0);
});
