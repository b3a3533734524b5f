import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { addFeedbackNote, assignFeedback, setFeedbackStatus } from "@/lib/feedback/commands";
import { filtersOf } from "@/lib/feedback/filters";
import { getFeedback } from "@/lib/feedback/items/queries";
import { countFeedback, listFeedback } from "@/lib/feedback/queries";
import { buildInbox } from "../support/inbox-world";
import { buildSurveyMember } from "../support/survey-world";

describe("The inbox", () => {
  test("lists the newest first and filters by rating, stage, status and words", async () => {
    const { ctx, stageId, otherStageId, items } = await buildInbox([
      ["1", "Still waiting"],
      ["5", "Lovely shop"],
      ["3"],
    ]);
    const texts = async (filters: Parameters<typeof listFeedback>[1]) =>
      (await listFeedback(ctx, filters)).items.map((item) => item.text);
    expect(items.map((item) => item.text)).toEqual(["", "Lovely shop", "Still waiting"]);
    expect(await texts({ rating: "negative" })).toEqual(["Still waiting"]);
    expect(await texts({ rating: "neutral" })).toEqual([""]);
    expect(await texts({ search: "LOVELY" })).toEqual(["Lovely shop"]);
    expect(await texts({ search: "100%_" })).toEqual([]);
    expect(await texts({ stageId })).toHaveLength(3);
    expect(await texts({ stageId: otherStageId })).toEqual([]);
    expect(await texts({ assignee: "nobody" })).toHaveLength(3);
    expect(await texts({ status: "closed" })).toEqual([]);
    expect(await countFeedback(ctx, {})).toMatchObject({ new: 3, closed: 0 });
  });

  test("shows an item with its answers and the customer's other answers", async () => {
    const { ctx, itemId } = await buildInbox([["1", "Late"], ["5"]], "c-9");
    const item = await getFeedback(ctx, { itemId });
    expect(item.answers.map(({ kind, score }) => [kind, score])).toEqual([["csat", 5]]);
    expect(item).toMatchObject({ customerName: "c-9", others: [{ text: "Late" }] });
  });

  test("reads its filters from an address and ignores what is none", () => {
    const stageId = newId();
    const params = { status: "open", stage: stageId, q: "late", rating: "sad", x: "1" };
    expect(filtersOf(params)).toEqual({ status: "open", stageId, search: "late" });
    expect(filtersOf({})).toEqual({ status: "active" });
    expect(filtersOf({ status: "all", assignee: "me" })).toEqual({ assignee: "me" });
  });
});

describe("Work on feedback", () => {
  test("sets many statuses at once and says what they were", async () => {
    const { ctx, items } = await buildInbox([["1"], ["2"]]);
    const itemIds = items.map((item) => item.id);
    const { before } = await setFeedbackStatus(ctx, { itemIds, status: "closed" });
    expect(before.map((one) => one.status)).toEqual(["new", "new"]);
    expect(await countFeedback(ctx, {})).toMatchObject({ new: 0, closed: 2 });
  });

  test("changes all of the items or none of them", async () => {
    const { ctx, itemId } = await buildInbox([["1"]]);
    const call = setFeedbackStatus(ctx, { itemIds: [itemId, newId()], status: "closed" });
    await expect(call).rejects.toMatchObject({ code: "not_found" });
    expect(await countFeedback(ctx, {})).toMatchObject({ new: 1, closed: 0 });
  });

  test("gives an item to a colleague, and to nobody outside the workspace", async () => {
    const { ctx, itemId } = await buildInbox([["1"]]);
    const colleague = await buildSurveyMember("editor", ctx.workspaceId);
    const assigneeId = colleague.actor.id;
    await assignFeedback(ctx, { itemIds: [itemId], assigneeId });
    expect((await listFeedback(colleague, { assignee: "me" })).items).toHaveLength(1);
    const stranger = await buildSurveyMember("owner");
    await expect(
      assignFeedback(ctx, { itemIds: [itemId], assigneeId: stranger.actor.id }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps notes in the order they were written", async () => {
    const { ctx, itemId } = await buildInbox([["1"]]);
    await addFeedbackNote(ctx, { itemId, text: "Called back" });
    await addFeedbackNote(ctx, { itemId, text: "Refunded" });
    const { notes } = await getFeedback(ctx, { itemId });
    expect(notes.map((note) => note.text)).toEqual(["Called back", "Refunded"]);
    expect(notes[0]?.authorId).toBe(ctx.actor.id);
  });
});

describe("Every command on feedback", () => {
  const calls: [string, (ctx: Context, itemId: string) => Promise<unknown>][] = [
    ["setStatus", (ctx, id) => setFeedbackStatus(ctx, { itemIds: [id], status: "open" })],
    ["assign", (ctx, id) => assignFeedback(ctx, { itemIds: [id], assigneeId: null })],
    ["addNote", (ctx, itemId) => addFeedbackNote(ctx, { itemId, text: "x" })],
  ];

  test.each(calls)("%s: an editor may, viewers and commenters may not", async (_, call) => {
    const { ctx, itemId } = await buildInbox([["1"]]);
    for (const role of ["viewer", "commenter"] as const) {
      const reader = await buildSurveyMember(role, ctx.workspaceId);
      await expect(call(reader, itemId)).rejects.toMatchObject({ code: "forbidden" });
    }
    await call(await buildSurveyMember("editor", ctx.workspaceId), itemId);
  });

  test.each(calls)("%s: feedback of another workspace does not exist", async (_, call) => {
    const { itemId } = await buildInbox([["1"]]);
    const stranger = await buildSurveyMember("owner");
    await expect(call(stranger, itemId)).rejects.toMatchObject({ code: "not_found" });
    await expect(getFeedback(stranger, { itemId })).rejects.toMatchObject({ code: "not_found" });
    expect((await listFeedback(stranger, {})).items).toEqual([]);
  });
});
