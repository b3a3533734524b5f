import { expect, test } from "vitest";
import {
  deleteComment,
  editComment,
  replyToThread,
  resolveThread,
  startThread,
} from "@/lib/comments/commands";
import { listThreads } from "@/lib/comments/queries";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { applyMapOps, createMap } from "@/lib/maps/commands";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { type BuiltMember, buildMember, buildPersona, buildWorkspace } from "../support/build";

type Place = Awaited<ReturnType<typeof buildPlace>>;

/** A map with a persona, and the first of everything a comment can be about. */
async function buildPlace() {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const persona = await buildPersona({ ctx, name: "Sofia" });
  const { id: mapId } = await createMap(ctx, {
    title: "Shop",
    framework: "four-stage",
    personaIds: [persona.id],
  });
  const { board } = await getMap(ctx, { mapId });
  const view = viewBoard(board);
  const [card] = rowsIn(board.cards);
  const [stage, step, lane] = [view.stages[0], view.steps[0], view.lanes[0]];
  if (!card || !stage || !step || !lane) throw new Error("The framework is empty.");
  return { workspace, ctx, mapId, persona, card, stage, step, lane };
}

const aboutCard = ({ card }: Place) => ({ kind: "card", id: card.id }) as const;

async function start(ctx: Context, place: Place, body: string) {
  const [threadId, commentId] = [newId(), newId()];
  const target = aboutCard(place);
  await startThread(ctx, { mapId: place.mapId, threadId, commentId, target, body });
  return { threadId, commentId };
}

const threadsOf = async (ctx: Context, { mapId }: Place) =>
  (await listThreads(ctx, { mapId })).threads;

const memberOf = (place: Place, role: "admin" | "commenter" | "viewer" | "editor", name?: string) =>
  buildMember({ role, workspace: place.workspace, name });

test("A comment stands on a card, a stage, a lane and a feeling with what these say", async () => {
  const place = await buildPlace();
  const { ctx, mapId, stage, lane, step, persona, card } = place;
  const targets = [
    { kind: "card", id: card.id },
    { kind: "stage", id: stage.id },
    { kind: "lane", id: lane.id },
    { kind: "emotion", id: step.id, personaId: persona.id },
  ] as const;
  for (const target of targets) {
    await startThread(ctx, { mapId, threadId: newId(), commentId: newId(), target, body: "Hm." });
  }
  const texts = (await threadsOf(ctx, place)).map((thread) => thread.targetText);
  expect(texts.sort()).toEqual(
    [card.text, stage.title, lane.title, `${step.title} (Sofia)`].sort(),
  );
});

test("What is no part of the map cannot be commented", async () => {
  const place = await buildPlace();
  const { ctx, mapId, step } = place;
  const words = { mapId, threadId: newId(), commentId: newId(), body: "Hm." };
  const nowhere = startThread(ctx, { ...words, target: { kind: "card", id: newId() } });
  await expect(nowhere).rejects.toMatchObject({ code: "not_found" });
  const other = await buildPlace();
  const foreign = startThread(ctx, { ...words, target: { kind: "card", id: other.card.id } });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  const nobody = startThread(ctx, { ...words, target: { kind: "emotion", id: step.id } });
  await expect(nobody).rejects.toMatchObject({ code: "invalid" });
  expect(await threadsOf(ctx, place)).toEqual([]);
});

test("A reply is read below what it answers, and sent twice it is said once", async () => {
  const place = await buildPlace();
  const commenter = await memberOf(place, "commenter", "Cora Commenter");
  const { threadId } = await start(place.ctx, place, "Is this still so?");
  const reply = { threadId, commentId: newId(), body: "Since March it is not." };
  await replyToThread(commenter.ctx, reply);
  await replyToThread(commenter.ctx, reply);
  const [thread] = await threadsOf(place.ctx, place);
  expect(thread?.comments.map(({ body, authorName }) => [authorName, body])).toEqual([
    ["Test Owner", "Is this still so?"],
    ["Cora Commenter", "Since March it is not."],
  ]);
});

test("A comment on a deleted card keeps the card's last words", async () => {
  const place = await buildPlace();
  const { ctx, mapId, card } = place;
  await start(ctx, place, "Keep me.");
  const batch = { mapId, clientId: newId(), batchId: newId() };
  const op = { opId: newId(), kind: "card.delete", id: card.id };
  await applyMapOps(ctx, { ...batch, ops: [op] });
  const [thread] = await threadsOf(ctx, place);
  expect(thread).toMatchObject({ isTargetDeleted: true, targetText: card.text });
  expect(thread?.comments[0]?.body).toBe("Keep me.");
});

test("A card in a deleted lane counts as deleted", async () => {
  const place = await buildPlace();
  const { ctx, mapId, card } = place;
  await start(ctx, place, "Keep me.");
  const op = { opId: newId(), kind: "lane.delete", id: card.laneId };
  await applyMapOps(ctx, { mapId, clientId: newId(), batchId: newId(), ops: [op] });
  expect((await threadsOf(ctx, place))[0]).toMatchObject({ isTargetDeleted: true });
});

test("An admin takes back what others have said, and puts no words into their mouths", async () => {
  const place = await buildPlace();
  const [admin, editor] = [await memberOf(place, "admin"), await memberOf(place, "editor")];
  const { commentId } = await start(place.ctx, place, "Words of the owner");
  const forbidden = { code: "forbidden" };
  await expect(deleteComment(editor.ctx, { commentId })).rejects.toMatchObject(forbidden);
  const edit = editComment(admin.ctx, { commentId, body: "Others" });
  await expect(edit).rejects.toMatchObject(forbidden);
  await deleteComment(admin.ctx, { commentId });
  expect(await threadsOf(place.ctx, place)).toEqual([]);
  const stranger = await buildMember({ role: "owner" });
  const kept = await start(place.ctx, place, "Of this workspace alone");
  const foreign = deleteComment(stranger.ctx, { commentId: kept.commentId });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
});

test("People change and take back their own comments and nobody else's", async () => {
  const place = await buildPlace();
  const commenter = await memberOf(place, "commenter");
  const { threadId, commentId } = await start(place.ctx, place, "First words");
  const forbidden = { code: "forbidden" };
  await expect(editComment(commenter.ctx, { commentId, body: "Mine" })).rejects.toMatchObject(
    forbidden,
  );
  await expect(deleteComment(commenter.ctx, { commentId })).rejects.toMatchObject(forbidden);
  await editComment(place.ctx, { commentId, body: "Better words" });
  const [edited] = await threadsOf(place.ctx, place);
  expect(edited?.comments[0]).toMatchObject({ body: "Better words", editedAt: expect.any(Date) });
  const reply = { threadId, commentId: newId(), body: "And more" };
  await replyToThread(commenter.ctx, reply);
  await deleteComment(place.ctx, { commentId });
  expect((await threadsOf(place.ctx, place))[0]?.comments).toHaveLength(1);
  await deleteComment(commenter.ctx, { commentId: reply.commentId });
  expect(await threadsOf(place.ctx, place)).toEqual([]);
});

test("A conversation is resolved, says by whom, and opens again with a reply", async () => {
  const place = await buildPlace();
  const { threadId } = await start(place.ctx, place, "Done?");
  await resolveThread(place.ctx, { threadId, isResolved: true });
  const [closed] = await threadsOf(place.ctx, place);
  expect(closed).toMatchObject({ resolvedAt: expect.any(Date), resolvedByName: "Test Owner" });
  await replyToThread(place.ctx, { threadId, commentId: newId(), body: "Not quite." });
  expect((await threadsOf(place.ctx, place))[0]).toMatchObject({ resolvedAt: null });
});

test("A commenter comments and does nothing else on the map", async () => {
  const place = await buildPlace();
  const commenter = await memberOf(place, "commenter");
  await start(commenter.ctx, place, "I may say this.");
  const { mapId, card } = place;
  const op = { opId: newId(), kind: "card.set", id: card.id, set: { field: "text", value: "X" } };
  const edit = applyMapOps(commenter.ctx, {
    ...{ mapId, clientId: newId(), batchId: newId() },
    ops: [op],
  });
  await expect(edit).rejects.toMatchObject({ code: "forbidden" });
  expect(rowIn((await getMap(place.ctx, { mapId })).board.cards, card.id)?.text).toBe(card.text);
});

test("A viewer reads comments and writes none", async () => {
  const place = await buildPlace();
  const { ctx } = await memberOf(place, "viewer");
  const { threadId, commentId } = await start(place.ctx, place, "Read me.");
  expect(await threadsOf(ctx, place)).toHaveLength(1);
  const refused = { code: "forbidden" };
  await expect(start(ctx, place, "Me too")).rejects.toMatchObject(refused);
  const reply = replyToThread(ctx, { threadId, commentId: newId(), body: "Me too" });
  await expect(reply).rejects.toMatchObject(refused);
  await expect(editComment(ctx, { commentId, body: "X" })).rejects.toMatchObject(refused);
  await expect(deleteComment(ctx, { commentId })).rejects.toMatchObject(refused);
  await expect(resolveThread(ctx, { threadId, isResolved: true })).rejects.toMatchObject(refused);
});

test("Comments of another workspace do not exist", async () => {
  const place = await buildPlace();
  const { threadId, commentId } = await start(place.ctx, place, "Ours");
  const stranger: BuiltMember = (await buildWorkspace()).owner;
  const missing = { code: "not_found" };
  const { mapId } = place;
  await expect(listThreads(stranger.ctx, { mapId })).rejects.toMatchObject(missing);
  await expect(start(stranger.ctx, place, "X")).rejects.toMatchObject(missing);
  const reply = replyToThread(stranger.ctx, { threadId, commentId: newId(), body: "X" });
  await expect(reply).rejects.toMatchObject(missing);
  await expect(editComment(stranger.ctx, { commentId, body: "X" })).rejects.toMatchObject(missing);
  await expect(deleteComment(stranger.ctx, { commentId })).rejects.toMatchObject(missing);
  const resolve = resolveThread(stranger.ctx, { threadId, isResolved: true });
  await expect(resolve).rejects.toMatchObject(missing);
});
