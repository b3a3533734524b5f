import { describe, expect, test } from "vitest";
import { cards, lanes, steps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import { linkFeedbackToCard, unlinkFeedbackFromCard } from "@/lib/feedback/cards/commands";
import { countCardEvidence, listCardEvidence, searchCards } from "@/lib/feedback/cards/queries";
import { assignFeedback, setFeedbackStatus } from "@/lib/feedback/commands";
import { filtersOf } from "@/lib/feedback/filters";
import { getFeedback } from "@/lib/feedback/items/queries";
import { keptQuery } from "@/lib/feedback/kept-query";
import { countFeedback, listFeedback, listTags } from "@/lib/feedback/queries";
import { correctReading } from "@/lib/feedback/readings/commands";
import { getThemes } from "@/lib/feedback/readings/queries";
import { listRecurrences, searchPainPoints } from "@/lib/feedback/recurrences/queries";
import { deleteFilter, saveFilter } from "@/lib/feedback/saved/commands";
import { listSavedFilters } from "@/lib/feedback/saved/queries";
import { saveFeedbackSettings } from "@/lib/feedback/settings/commands";
import { defaultSettings } from "@/lib/feedback/settings/model";
import { getFeedbackSettings } from "@/lib/feedback/settings/queries";
import { tagFeedback, untagFeedback } from "@/lib/feedback/tags/commands";
import { getResponseTimes } from "@/lib/feedback/times/queries";
import { addEvidence, createPainPoint, updatePainPoint } from "@/lib/insights/commands";
import { getPainPoint } from "@/lib/insights/queries";
import { hiddenPrefix } from "@/lib/surveys/model";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { listResponses, listVerbatims } from "@/lib/surveys/results/stream/queries";
import { submission } from "@/lib/surveys/schema";
import { buildInbox } from "../support/inbox-world";
import { buildRespondent, buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

const later = (ctx: Context, hours: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * 3_600_000),
});
const always = { from: 0, to: 1440 };
const roundTheClock = {
  ...defaultSettings,
  weekHours: [always, always, always, always, always, always, always],
};

async function buildCard(ctx: Context, mapId: string, stageId: string, text: string) {
  const [laneId, stepId, cardId] = [newId(), newId(), newId()];
  const here = { workspaceId: ctx.workspaceId, mapId };
  await inTransaction(ctx, async (tx) => {
    await openOpLog(tx, 1);
    await tx
      .insert(lanes)
      .values({ ...here, id: laneId, title: "Thoughts", kind: "thoughts", orderKey: "V" });
    await tx.insert(steps).values({ ...here, id: stepId, stageId, title: "Step", orderKey: "V" });
    await tx.insert(cards).values({
      ...{ ...here, id: cardId, laneId, stepId, orderKey: "V", text },
      ...{ createdAt: ctx.now, updatedAt: ctx.now },
    });
  });
  return cardId;
}

describe("Tags", () => {
  test("are made where they are new, found by any case, and forgotten with their last item", async () => {
    const { ctx, itemIds, itemId } = await buildInbox([["1"], ["2"]]);
    const { tagId } = await tagFeedback(ctx, { itemIds, name: "Refund" });
    const again = await tagFeedback(ctx, { itemIds: [itemId], name: "refund" });
    expect(again).toEqual({ tagId, itemIds: [] });
    expect(await listTags(ctx, {})).toMatchObject([{ name: "Refund", n: 2 }]);
    expect((await listFeedback(ctx, { tagId })).items).toHaveLength(2);
    await untagFeedback(ctx, { itemIds, tagId });
    expect(await listTags(ctx, {})).toEqual([]);
  });
});

describe("A tag that is taken back", () => {
  test("stays where it was before", async () => {
    const { ctx, itemIds, itemId } = await buildInbox([["1"], ["2"]]);
    await tagFeedback(ctx, { itemIds: [itemId], name: "Refund" });
    const put = await tagFeedback(ctx, { itemIds, name: "Refund" });
    expect(put.itemIds).toEqual(itemIds.filter((one) => one !== itemId));
    expect(await untagFeedback(ctx, put)).toEqual({ itemIds: put.itemIds });
    expect(await untagFeedback(ctx, { ...put, itemIds })).toEqual({ itemIds: [itemId] });
  });
});

describe("Saved filters", () => {
  test("keep what filters and nothing else of an address", async () => {
    const stage = newId();
    expect(keptQuery(`status=all&stage=${stage}&item=${newId()}&evil=1&rating=sad`)).toBe(
      `status=all&stage=${stage}`,
    );
    const { ctx } = await buildInbox([]);
    await saveFilter(ctx, { name: "Angry", query: "rating=negative&after=1" });
    await saveFilter(ctx, { name: "Angry", query: "rating=negative&overdue=1" });
    const [kept, ...more] = await listSavedFilters(ctx, {});
    expect(more).toEqual([]);
    expect(filtersOf(Object.fromEntries(new URLSearchParams(kept?.query)))).toEqual({
      ...{ status: "active", rating: "negative", overdue: "1" },
    });
    await deleteFilter(ctx, { filterId: kept?.id ?? "" });
    expect(await listSavedFilters(ctx, {})).toEqual([]);
  });
});

describe("The overdue rule", () => {
  test("marks, counts and filters the same items, by rating and by stage", async () => {
    const { ctx, stageId } = await buildInbox([
      ["1", "Angry"],
      ["5", "Happy"],
    ]);
    const admin = await buildSurveyMember("admin", ctx.workspaceId);
    const save = (overdue: typeof defaultSettings.overdue) =>
      saveFeedbackSettings(admin, { ...roundTheClock, overdue });
    await save({ other: 48, negative: 24, stages: {} });
    const late = async (hours: number) => {
      const { items } = await listFeedback(later(ctx, hours), { overdue: "1" });
      const counts = await countFeedback(later(ctx, hours), {});
      const marked = (await listFeedback(later(ctx, hours), {})).items.filter(
        (one) => one.isOverdue,
      );
      expect(counts.overdue).toBe(items.length);
      expect(marked.map((one) => one.id)).toEqual(items.map((one) => one.id));
      return items.map((one) => one.text);
    };
    expect(await late(20)).toEqual([]);
    expect(await late(25)).toEqual(["Angry"]);
    expect(await late(49)).toEqual(["Happy", "Angry"]);
    await save({ other: 48, negative: 24, stages: { [stageId]: 2 } });
    expect(await late(3)).toEqual(["Happy", "Angry"]);
  });

  test("is an administrator's to change", async () => {
    const { ctx } = await buildInbox([]);
    await expect(saveFeedbackSettings(ctx, defaultSettings)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await getFeedbackSettings(ctx, {})).toEqual(defaultSettings);
  });
});

describe("Times", () => {
  test("are medians per stage, and an item that waits is in none", async () => {
    const { ctx, itemIds } = await buildInbox([["1"], ["2"], ["3"]]);
    const admin = await buildSurveyMember("admin", ctx.workspaceId);
    await saveFeedbackSettings(admin, roundTheClock);
    const received = (await listFeedback(ctx, {})).items[0]?.createdAt ?? ctx.now;
    const at = (hours: number) => ({
      ...ctx,
      now: new Date(received.getTime() + hours * 3_600_000),
    });
    const [first = "", second = ""] = itemIds;
    await setFeedbackStatus(at(2), { itemIds: [first], status: "open" });
    await setFeedbackStatus(at(4), { itemIds: [second], status: "closed" });
    const times = await getResponseTimes(at(10), {});
    expect(times.all).toMatchObject({
      received: 3,
      firstResponse: { calendar: { n: 2 }, business: { n: 2, low: null } },
      resolution: { calendar: { n: 1 } },
    });
    expect(times.all.firstResponse.calendar.hours).toBeCloseTo(3, 2);
    expect(times.all.firstResponse.business.hours).toBeCloseTo(3, 2);
    expect(times.stages).toMatchObject([{ title: "Purchase", received: 3 }]);
  });
});

describe("Cards", () => {
  test("are found by their words and take feedback as evidence, for or against", async () => {
    const { ctx, itemId, mapId, stageId } = await buildInbox([["1", "Too slow"]]);
    const cardId = await buildCard(ctx, mapId, stageId, "It will be quick");
    expect(await searchCards(ctx, { words: "QUICK" })).toMatchObject([{ id: cardId }]);
    await linkFeedbackToCard(ctx, { itemId, cardId, stance: "supports" });
    await linkFeedbackToCard(ctx, { itemId, cardId, stance: "contradicts" });
    const { cards: tied } = await getFeedback(ctx, { itemId });
    expect(tied).toMatchObject([{ id: cardId, stance: "contradicts" }]);
    expect(await countCardEvidence(ctx, { mapId })).toEqual([
      { cardId, supporting: 0, contradicting: 1 },
    ]);
    expect(await listCardEvidence(ctx, { cardId })).toMatchObject([
      { itemId, stance: "contradicts", text: "Too slow" },
    ]);
    const stranger = (await buildInbox([])).ctx;
    expect(await listCardEvidence(stranger, { cardId })).toEqual([]);
    await unlinkFeedbackFromCard(ctx, { evidenceId: tied[0]?.evidenceId ?? "" });
    expect((await getFeedback(ctx, { itemId })).cards).toEqual([]);
  });
});

describe("A solved pain point", () => {
  test("came back once newer feedback supports it, and not by older or contradicting", async () => {
    const { ctx, items } = await buildInbox([
      ["1", "old"],
      ["1", "new"],
      ["5", "fine"],
    ]);
    const idOf = (text: string) => items.find((item) => item.text === text)?.id ?? "";
    const severity = 2;
    const { painPointId } = await createPainPoint(ctx, { title: "Late parcels", severity });
    const solvedAt = items.find((item) => item.text === "old")?.createdAt ?? ctx.now;
    await updatePainPoint({ ...ctx, now: solvedAt }, { painPointId, status: "solved" });
    const tie = (text: string, stance: "supports" | "contradicts") =>
      addEvidence(ctx, { painPointId, feedbackItemId: idOf(text), stance });
    await tie("old", "supports");
    await tie("fine", "contradicts");
    expect(await listRecurrences(ctx, {})).toEqual([]);
    await tie("new", "supports");
    expect(await listRecurrences(ctx, {})).toMatchObject([
      { title: "Late parcels", n: 1, before: 1 },
    ]);
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 86_400_000) };
    await updatePainPoint(later, { painPointId, severity: 4 });
    expect(await listRecurrences(ctx, {})).toMatchObject([{ n: 1, before: 1 }]);
    expect(await getPainPoint(ctx, { painPointId })).toMatchObject({
      ...{ supporting: 2, supportingSince: 1 },
    });
    const isReturn = async (text: string) =>
      (await getFeedback(ctx, { itemId: idOf(text) })).painPoints[0]?.isReturn;
    expect([await isReturn("old"), await isReturn("new"), await isReturn("fine")]).toEqual([
      ...[false, true, false],
    ]);
    await updatePainPoint(later, { painPointId, status: "open" });
    expect(await listRecurrences(ctx, {})).toEqual([]);
    expect(await getPainPoint(ctx, { painPointId })).toMatchObject({ supportingSince: 0 });
    const found = await searchPainPoints(ctx, { words: "PARCELS" });
    expect(found.map((one) => one.id)).toEqual([painPointId]);
  });
});

describe("Readings", () => {
  test("flag words against the rating, until a person says what is meant", async () => {
    const { ctx, itemId } = await buildInbox([["5", "Terrible, the worst support ever"]]);
    const before = (await getFeedback(ctx, { itemId })).reading;
    expect(before).toMatchObject({ sentiment: "positive", isContradiction: true });
    expect((await getThemes(ctx, {})).contradictions).toMatchObject([{ itemId }]);
    await correctReading(ctx, { itemId, sentiment: "negative", themes: ["Support Quality"] });
    const after = (await getFeedback(ctx, { itemId })).reading;
    expect(after).toMatchObject({
      ...{ sentiment: "negative", isSentimentCorrected: true, isContradiction: false },
      ...{ themes: ["support quality"], areThemesCorrected: true },
    });
    const { stages, contradictions } = await getThemes(ctx, {});
    expect(contradictions).toEqual([]);
    expect(stages[0]?.themes).toMatchObject([{ key: "support quality", n: 1 }]);
    await correctReading(ctx, { itemId, sentiment: null, themes: null });
    expect((await getFeedback(ctx, { itemId })).reading).toEqual(before);
  });

  test("mask what points at a person wherever the workspace wishes it", async () => {
    const survey = await buildSurvey({ settings: { hiddenFields: ["mail"] } });
    const { ctx, linkId, surveyId } = survey;
    const [customer, text] = ["jo@people.example", "Write to jo@people.example"];
    const entries = [...formOf(survey.questions, ["1", text]), [`${hiddenPrefix}mail`, customer]];
    const sent = { linkId, submissionId: newId(), customer, entries };
    await submitResponse(await buildRespondent(survey.token), submission.parse(sent));
    const [{ id: itemId } = { id: "" }] = (await listFeedback(ctx, {})).items;
    const { painPointId } = await createPainPoint(ctx, {
      title: "Silence",
      feedbackItemId: itemId,
    });
    const read = async () => [
      ...[await getFeedback(ctx, { itemId }), await listFeedback(ctx, {})],
      ...[await getThemes(ctx, {}), await getPainPoint(ctx, { painPointId })],
      ...[await listResponses(ctx, { surveyId }), await listVerbatims(ctx, { surveyId })],
    ];
    const places = (await read()).map((one) => JSON.stringify(one).split(customer).length - 1);
    expect(places).toEqual([3, 1, 0, 1, 3, 1]);
    const admin = await buildSurveyMember("admin", ctx.workspaceId);
    await saveFeedbackSettings(admin, { ...defaultSettings, masksPersonalData: true });
    expect(JSON.stringify(await read())).not.toContain(customer);
    expect((await getPainPoint(ctx, { painPointId })).evidence[0]?.text).toBe("Write to [e-mail]");
  });
});

describe("Changes of many items", () => {
  test("say who had each before, so that they can be taken back", async () => {
    const { ctx, itemIds } = await buildInbox([["1"], ["2"]]);
    const me = ctx.actor.id;
    const { before } = await assignFeedback(ctx, { itemIds, assigneeId: me });
    expect(before.map((one) => one.assigneeId)).toEqual([null, null]);
  });

  const calls: [string, (ctx: Context, itemId: string) => Promise<unknown>][] = [
    ["tag", (ctx, itemId) => tagFeedback(ctx, { itemIds: [itemId], name: "x" })],
    ["untag", (ctx, itemId) => untagFeedback(ctx, { itemIds: [itemId], tagId: newId() })],
    [
      "correctReading",
      (ctx, itemId) => correctReading(ctx, { itemId, sentiment: "neutral", themes: null }),
    ],
    [
      "linkCard",
      (ctx, itemId) => linkFeedbackToCard(ctx, { itemId, cardId: newId(), stance: "supports" }),
    ],
  ];
  test.each(calls)("%s: viewers may not, strangers find nothing", async (_, call) => {
    const { ctx, itemId } = await buildInbox([["1"]]);
    const viewer = await buildSurveyMember("viewer", ctx.workspaceId);
    await expect(call(viewer, itemId)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await buildSurveyMember("owner");
    await expect(call(stranger, itemId)).rejects.toMatchObject({ code: "not_found" });
  });
});
