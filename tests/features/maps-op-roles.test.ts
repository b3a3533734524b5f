import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { type Role, roles } from "@/db/enums";
import { roleCan } from "@/lib/access/policy";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import { splice } from "@/lib/maps/text/codec";
import { changeRole } from "@/lib/workspaces/members/commands";
import { buildMember, buildPersona, buildTouchpoint, buildWorkspace } from "../support/build";
import { boardNow, buildMap, cardOp, revisionNow, send } from "../support/built-map";

afterAll(closeDatabase);

type Samples = { [Kind in ClientOp["kind"]]: Extract<ClientOp, { kind: Kind }> };

/** An op of every kind, each of which applies after those before it. A new kind without one does not compile. */
async function samplesFor(map: Awaited<ReturnType<typeof buildMap>>): Promise<Samples> {
  const [touchpoint, persona] = await Promise.all([
    buildTouchpoint({ ctx: map.ctx }),
    buildPersona({ ctx: map.ctx }),
  ]);
  const op = <Kind extends string>(kind: Kind) => ({ opId: newId(), kind });
  const ids = { stage: newId(), step: newId(), lane: newId() };
  const orderKey = "zzV";
  const stage = { id: ids.stage, orderKey, title: "Trial", kind: "custom", color: 1 } as const;
  const step = {
    ...{ id: ids.step, stageId: ids.stage, orderKey, title: "Tries" },
    isMomentOfTruth: false,
  };
  const lane = {
    ...{ id: ids.lane, orderKey, title: "Promises", kind: "text" as const },
    ...{ isCollapsed: false, isHidden: false },
  };
  const card = cardOp(map);
  const { id } = card.value;
  const toFirst = { laneId: map.lane.id, stepId: map.other.id, orderKey: "V" };
  return {
    "stage.create": { ...op("stage.create"), value: stage },
    "step.create": { ...op("step.create"), value: step },
    "lane.create": { ...op("lane.create"), value: lane },
    "card.create": card,
    "stage.move": { ...op("stage.move"), id: ids.stage, to: { orderKey: "zzW" } },
    "step.move": { ...op("step.move"), id: ids.step, to: { stageId: ids.stage, orderKey: "W" } },
    "lane.move": { ...op("lane.move"), id: ids.lane, to: { orderKey: "zzW" } },
    "card.move": { ...op("card.move"), id, to: toFirst },
    "stage.set": { ...op("stage.set"), id: ids.stage, set: { field: "color", value: 2 } },
    "step.set": { ...op("step.set"), id: ids.step, set: { field: "isMomentOfTruth", value: true } },
    "lane.set": { ...op("lane.set"), id: ids.lane, set: { field: "isHidden", value: true } },
    "card.set": { ...op("card.set"), id, set: { field: "color", value: 3 } },
    "card.link": { ...op("card.link"), id, link: "touchpoint", targetId: touchpoint.id },
    "card.unlink": { ...op("card.unlink"), id, link: "touchpoint" },
    "emotion.set": { ...op("emotion.set"), stepId: map.step.id, personaId: persona.id, value: 1 },
    text: {
      ...{ ...op("text"), entity: "card", field: "text", id },
      ...{ delta: splice(0, 0, "Now "), base: 0 },
    },
    "stage.delete": { ...op("stage.delete"), id: ids.stage },
    "stage.restore": { ...op("stage.restore"), id: ids.stage },
    "step.delete": { ...op("step.delete"), id: ids.step },
    "step.restore": { ...op("step.restore"), id: ids.step },
    "lane.delete": { ...op("lane.delete"), id: ids.lane },
    "lane.restore": { ...op("lane.restore"), id: ids.lane },
    "card.delete": { ...op("card.delete"), id },
    "card.restore": { ...op("card.restore"), id },
  };
}

/** The map as it is, and somebody of the role; `isLate`: they were editors when they set out. */
async function enter(role: Role, isLate: boolean) {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const samples = await samplesFor(map);
  if (role === "owner") return { map, samples, ctx: workspace.owner.ctx };
  const { ctx, userId } = await buildMember({ role: isLate ? "editor" : role, workspace });
  if (isLate) await changeRole(workspace.owner.ctx, { userId, role });
  return { map: { ...map, revision: await revisionNow(map) }, samples, ctx };
}

const mayEdit = (role: Role) => roleCan(role, "map.edit");

test.each(roles.filter(mayEdit))("Every kind of op of an %s is taken", async (role) => {
  const { map, samples, ctx } = await enter(role, false);
  for (const op of Object.values(samples)) {
    const before = await revisionNow(map);
    const result = await send({ ctx, mapId: map.mapId }, [op]);
    expect(result.rejected, op.kind).toEqual([]);
    expect(await revisionNow(map), op.kind).toBe(before + 1);
  }
});

const watchers = roles.filter((role) => !mayEdit(role));
test.each(
  watchers.flatMap((role) => [
    [role, "in time", false] as const,
    [role, "too late", true] as const,
  ]),
)(
  "No kind of op of a %s is taken, asked %s, though each is once an owner sends it",
  async (role, _, isLate) => {
    const { map, samples, ctx } = await enter(role, isLate);
    for (const op of Object.values(samples)) {
      const [before, revision] = [await boardNow(map), await revisionNow(map)];
      await expect(send({ ctx, mapId: map.mapId }, [op]), op.kind).rejects.toMatchObject({
        code: "forbidden",
      });
      expect(await boardNow(map), op.kind).toEqual(before);
      expect(await revisionNow(map), op.kind).toBe(revision);
      expect((await send(map, [op])).rejected, op.kind).toEqual([]);
    }
  },
);
