import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { editComment, replyToThread, startThread } from "@/lib/comments/commands";
import { readMentions, readThread } from "@/lib/comments/mentions/commands";
import { countUnreadMentions, listMentions } from "@/lib/comments/mentions/queries";
import { listThreads } from "@/lib/comments/queries";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { workOff } from "@/lib/jobs/worker";
import { createMap } from "@/lib/maps/commands";
import { getMap } from "@/lib/maps/queries";
import { removeMember } from "@/lib/workspaces/members/commands";
import { buildMember, buildWorkspace } from "../support/build";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";

let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  vi.stubEnv("SMTP_URL", sink.url);
});
afterAll(() => sink.close());

async function buildPlace() {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "blank" });
  const [stage] = Object.values((await getMap(ctx, { mapId })).board.stages);
  if (!stage) throw new Error("The framework is empty.");
  const say = async (author: Context, body: string, mentions: string[] = []) => {
    const commentId = newId();
    const target = { kind: "stage", id: stage.id } as const;
    const threadId = commentId;
    await startThread(author, { mapId, threadId, commentId, target, body, mentions });
    return commentId;
  };
  return { workspace, ctx, mapId, stage, say };
}

/** Mails about comments, with the line breaks of their encoding taken out. */
const mailsTo = (address: string) =>
  sink.mails
    .filter((mail) => mail.includes(`To: ${address}`) && /(mentioned|replied to) you on/.test(mail))
    .map((mail) => mail.replace(/=\r?\n/g, ""));

test("A mention stands in the person's list and in their mail, until it is read", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const nora = await buildMember({ role: "viewer", workspace, name: "Nora Lindqvist" });
  await say(ctx, "What do you think, @Nora Lindqvist?");
  const [mention] = await listMentions(nora.ctx, {});
  expect(mention).toMatchObject({ mapTitle: "Shop", authorName: "Test Owner", readAt: null });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
  expect(await countUnreadMentions(ctx, {})).toBe(0);
  await workOff(["mail.mention"]);
  expect(mailsTo(nora.email)).toHaveLength(1);
  expect(mailsTo(nora.email)[0]).toContain("> What do you think, @Nora Lindqvist?");
  expect(await readMentions(nora.ctx, { mentionIds: [mention?.id ?? newId()] })).toEqual({
    read: 1,
  });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(0);
});

test("Whoever opens a conversation has seen that it mentions them, and nobody else has", async () => {
  const { workspace, ctx, mapId, say } = await buildPlace();
  const nora = await buildMember({ role: "viewer", workspace, name: "Nora Lindqvist" });
  const stranger = await buildMember({ role: "owner" });
  const threadId = await say(ctx, "@Nora Lindqvist, here?");
  await say(ctx, "@Nora Lindqvist, and here?");
  const newsOf = async (reader: Context) =>
    (await listThreads(reader, { mapId })).threads
      .filter((thread) => thread.comments.some((comment) => comment.isUnread))
      .map((thread) => thread.id);
  expect(await newsOf(nora.ctx)).toHaveLength(2);
  expect(await newsOf(ctx)).toEqual([]);
  expect(await readThread(ctx, { threadId })).toEqual({ read: 0 });
  expect(await readThread(stranger.ctx, { threadId })).toEqual({ read: 0 });
  expect(await readThread(nora.ctx, { threadId })).toEqual({ read: 1 });
  expect(await newsOf(nora.ctx)).toHaveLength(1);
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
});

test("The mail of a mention says what the conversation is about", async () => {
  const { workspace, ctx, stage, say } = await buildPlace();
  const nora = await buildMember({ role: "viewer", workspace, name: "Nora Lindqvist" });
  await say(ctx, "@Nora Lindqvist");
  await workOff(["mail.mention"]);
  expect(mailsTo(nora.email)[0]).toContain(`"${stage.title}" of the journey "Shop"`);
});

test("A mention is read by the person it names and by nobody else", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const nora = await buildMember({ role: "viewer", workspace, name: "Nora Lindqvist" });
  await say(ctx, "@Nora Lindqvist");
  const [mention] = await listMentions(nora.ctx, {});
  expect(await readMentions(ctx, { mentionIds: [mention?.id ?? newId()] })).toEqual({ read: 0 });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
});

test("Editing a comment mentions those named anew, and no longer those left out", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const nora = await buildMember({ role: "editor", workspace, name: "Nora Lindqvist" });
  const sam = await buildMember({ role: "editor", workspace, name: "Sam Okafor" });
  const commentId = await say(ctx, "@Nora Lindqvist please look");
  await editComment(ctx, { commentId, body: "@Sam Okafor please look" });
  expect(await listMentions(nora.ctx, {})).toEqual([]);
  expect(await listMentions(sam.ctx, {})).toHaveLength(1);
});

test("Of two people with one name the chosen one is mentioned", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const one = await buildMember({ role: "editor", workspace, name: "Kim Park" });
  const other = await buildMember({ role: "editor", workspace, name: "Kim Park" });
  await say(ctx, "@Kim Park, yours?", [other.userId]);
  expect(await listMentions(one.ctx, {})).toEqual([]);
  expect(await listMentions(other.ctx, {})).toHaveLength(1);
});

test("Nobody is mailed who mentions themself, has read it, or has left", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const nora = await buildMember({ role: "editor", workspace, name: "Nora Lindqvist" });
  const sam = await buildMember({ role: "editor", workspace, name: "Sam Okafor" });
  await say(nora.ctx, "Note to myself: @Nora Lindqvist");
  await say(ctx, "@Sam Okafor");
  await removeMember(ctx, { userId: sam.userId });
  await workOff(["mail.mention"]);
  expect(mailsTo(nora.email)).toEqual([]);
  expect(mailsTo(sam.email)).toEqual([]);
});

test("Names of people outside the workspace mention nobody", async () => {
  const { ctx, say } = await buildPlace();
  const stranger = await buildMember({ role: "editor", name: "Far Away" });
  await say(ctx, "@Far Away", [stranger.userId]);
  expect(await listMentions(stranger.ctx, {})).toEqual([]);
});

test("A reply is told to those who have written before, once, and to nobody else", async () => {
  const { workspace, ctx, say } = await buildPlace();
  const nora = await buildMember({ role: "editor", workspace, name: "Nora Lindqvist" });
  const sam = await buildMember({ role: "editor", workspace, name: "Sam Okafor" });
  const reader = await buildMember({ role: "viewer", workspace, name: "Only Reading" });
  const threadId = await say(nora.ctx, "Is this still so?");
  const reply = { threadId, commentId: newId(), body: "It is, @Sam Okafor knows more" };
  await replyToThread(ctx, reply);
  await replyToThread(ctx, reply);
  await replyToThread(sam.ctx, { threadId, commentId: newId(), body: "Since March" });
  const listOf = async (one: Context) => (await listMentions(one, {})).map(({ reason }) => reason);
  expect(await listOf(nora.ctx)).toEqual(["reply", "reply"]);
  expect(await listOf(sam.ctx)).toEqual(["named"]);
  expect(await listOf(ctx)).toEqual(["reply"]);
  expect(await listOf(reader.ctx)).toEqual([]);
  await workOff(["mail.mention"]);
  expect(mailsTo(nora.email)).toHaveLength(2);
  expect(mailsTo(nora.email).join()).toContain('Test Owner replied to you on "Stage"');
  expect(mailsTo(sam.email)).toHaveLength(1);
});

test("Somebody told of a reply and named in it afterwards is named, without a second mail", async () => {
  const { workspace, ctx, mapId, say } = await buildPlace();
  const nora = await buildMember({ role: "editor", workspace, name: "Nora Lindqvist" });
  const threadId = await say(nora.ctx, "Is this still so?");
  const commentId = newId();
  await replyToThread(ctx, { threadId, commentId, body: "It is" });
  const mentionsOf = async () => {
    const [thread] = (await listThreads(ctx, { mapId })).threads;
    return thread?.comments.find(({ id }) => id === commentId)?.mentions.map(({ name }) => name);
  };
  expect(await mentionsOf()).toEqual([]);
  await editComment(ctx, { commentId, body: "It is, @Nora Lindqvist" });
  expect(await mentionsOf()).toEqual(["Nora Lindqvist"]);
  expect(await listMentions(nora.ctx, {})).toMatchObject([{ reason: "named" }]);
  await readThread(nora.ctx, { threadId });
  await editComment(ctx, { commentId, body: "It is" });
  expect(await listMentions(nora.ctx, {})).toMatchObject([{ reason: "reply" }]);
  expect(await countUnreadMentions(nora.ctx, {})).toBe(0);
  await editComment(ctx, { commentId, body: "It is, @Nora Lindqvist, please decide" });
  expect(await countUnreadMentions(nora.ctx, {})).toBe(1);
  await workOff(["mail.mention"]);
  expect(mailsTo(nora.email)).toHaveLength(1);
});
