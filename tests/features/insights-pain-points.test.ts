import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/core/context";
import { settle } from "@/lib/core/result";
import { getFeedback } from "@/lib/feedback/items/queries";
import {
  addEvidence,
  createPainPoint,
  removeEvidence,
  updatePainPoint,
} from "@/lib/insights/commands";
import { getPainPoint, listPainPoints } from "@/lib/insights/queries";
import { buildInbox } from "../support/inbox-world";
import { buildSurveyMap, buildSurveyMember } from "../support/survey-world";

async function buildAnswered() {
  const { itemIds, ...inbox } = await buildInbox([
    ["2", "Parcel came late"],
    ["2", "On time for me"],
  ]);
  const [second, first] = itemIds;
  return { ...inbox, itemId: first ?? "", otherItemId: second ?? "" };
}

const build = async () => {
  const answered = await buildAnswered();
  const wish = { title: "Late parcels", feedbackItemId: answered.itemId };
  return { ...answered, ...(await createPainPoint(answered.ctx, wish)) };
};

describe("A pain point out of an answer", () => {
  test("stands on the answer's stage with the answer as evidence, both ways linked", async () => {
    const { ctx, painPointId, itemId, stageId, mapId } = await build();
    const painPoint = await getPainPoint(ctx, { painPointId });
    expect(painPoint).toMatchObject({ stageId, mapId, severity: 2, status: "open", supporting: 1 });
    expect(painPoint.evidence).toMatchObject([
      { itemId, text: "Parcel came late", stance: "supports" },
    ]);
    const item = await getFeedback(ctx, { itemId });
    expect(item.painPoints).toMatchObject([{ id: painPointId, stance: "supports" }]);
  });

  test("takes further evidence for and against, each once", async () => {
    const { ctx, painPointId, itemId, otherItemId } = await build();
    const against = { painPointId, feedbackItemId: otherItemId, stance: "contradicts" as const };
    const { evidenceId } = await addEvidence(ctx, against);
    expect(await listPainPoints(ctx, {})).toMatchObject([{ supporting: 1, contradicting: 1 }]);
    const again = { painPointId, feedbackItemId: itemId, stance: "supports" as const };
    expect(await settle(() => addEvidence(ctx, again))).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    await removeEvidence(ctx, { evidenceId });
    expect((await getPainPoint(ctx, { painPointId })).evidence).toHaveLength(1);
  });
});

describe("A pain point by hand", () => {
  test("is filtered by status, severity and stage, the most severe first", async () => {
    const ctx = await buildSurveyMember("editor");
    const { stageId, otherStageId } = await buildSurveyMap(ctx);
    await createPainPoint(ctx, { title: "Minor", severity: 1, stageId });
    const { painPointId } = await createPainPoint(ctx, { title: "Grave", severity: 4, stageId });
    await createPainPoint(ctx, { title: "Other", severity: 2, stageId: otherStageId });
    const titles = async (filters: Parameters<typeof listPainPoints>[1]) =>
      (await listPainPoints(ctx, filters)).map((one) => one.title);
    expect(await titles({})).toEqual(["Grave", "Other", "Minor"]);
    expect(await titles({ stageId })).toEqual(["Grave", "Minor"]);
    await updatePainPoint(ctx, { painPointId, status: "solved" });
    expect(await titles({ status: "active" })).toEqual(["Other", "Minor"]);
    expect(await titles({ status: "solved", severity: 4 })).toEqual(["Grave"]);
    expect(await titles({ ownerId: "nobody", severity: 1 })).toEqual(["Minor"]);
  });

  test("moves to another map without keeping the old map's stage", async () => {
    const ctx = await buildSurveyMember("editor");
    const [one, other] = [await buildSurveyMap(ctx), await buildSurveyMap(ctx)];
    const { painPointId } = await createPainPoint(ctx, { title: "x", stageId: one.stageId });
    await updatePainPoint(ctx, { painPointId, mapId: other.mapId });
    expect(await getPainPoint(ctx, { painPointId })).toMatchObject({
      mapId: other.mapId,
      stageId: null,
    });
    await expect(
      updatePainPoint(ctx, { painPointId, mapId: other.mapId, stageId: one.stageId }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("is owned by a member of the workspace only", async () => {
    const { ctx, painPointId } = await build();
    await updatePainPoint(ctx, { painPointId, ownerId: ctx.actor.id });
    const stranger = await buildSurveyMember("owner");
    await expect(
      updatePainPoint(ctx, { painPointId, ownerId: stranger.actor.id }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps what a change does not name", async () => {
    const { ctx, painPointId, stageId } = await build();
    await updatePainPoint(ctx, { painPointId, severity: 4 });
    expect(await getPainPoint(ctx, { painPointId })).toMatchObject({
      ...{ title: "Late parcels", severity: 4, stageId },
    });
  });
});

describe("Every command on pain points", () => {
  type World = Awaited<ReturnType<typeof build>> & { evidenceId: string };
  const calls: [string, (ctx: Context, world: World) => Promise<unknown>][] = [
    ["create", (ctx, { stageId }) => createPainPoint(ctx, { title: "x", stageId })],
    [
      "create from feedback",
      (ctx, { itemId }) => createPainPoint(ctx, { title: "x", feedbackItemId: itemId }),
    ],
    ["update", (ctx, { painPointId }) => updatePainPoint(ctx, { painPointId, title: "y" })],
    [
      "addEvidence",
      (ctx, { painPointId, otherItemId }) =>
        addEvidence(ctx, { painPointId, feedbackItemId: otherItemId, stance: "supports" }),
    ],
    ["removeEvidence", (ctx, { evidenceId }) => removeEvidence(ctx, { evidenceId })],
  ];
  const buildWorld = async (): Promise<World> => {
    const world = await build();
    const { evidence } = await getPainPoint(world.ctx, { painPointId: world.painPointId });
    return { ...world, evidenceId: evidence[0]?.id ?? "" };
  };

  test.each(calls)("%s: an editor may, viewers and commenters may not", async (_, call) => {
    const world = await buildWorld();
    for (const role of ["viewer", "commenter"] as const) {
      const reader = await buildSurveyMember(role, world.ctx.workspaceId);
      await expect(call(reader, world)).rejects.toMatchObject({ code: "forbidden" });
    }
    await call(await buildSurveyMember("editor", world.ctx.workspaceId), world);
  });

  test.each(calls)("%s: what belongs to another workspace does not exist", async (_, call) => {
    const world = await buildWorld();
    const stranger = await buildSurveyMember("owner");
    await expect(call(stranger, world)).rejects.toMatchObject({ code: "not_found" });
    expect(await listPainPoints(stranger, {})).toEqual([]);
  });
});
