import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { emptyBoard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import { textOp as editOp, textAt, titleOf } from "@/lib/maps/text/place";
import { boardNow, buildMap, cardOp, send, textOp, wholeLog } from "../support/built-map";

test("Text typed by two people at once is merged, and the log can be replayed", async () => {
  const map = await buildMap();
  const create = cardOp(map, { text: "middle" });
  const { revision: base } = await send(map, [create]);
  const typed = (delta: TextDelta): ClientOp => ({
    ...{ opId: newId(), kind: "text", entity: "card", field: "text", base },
    id: create.value.id,
    delta,
  });
  await send(map, [typed([{ insert: "front " }])]);
  await send(map, [typed([{ retain: 6 }, { insert: " back" }])]);
  await send(map, [textOp(create.value.id, "front MIDDLE back")]);
  const late = await send(map, [typed([{ insert: "very " }])]);
  expect(late.rejected).toEqual([]);
  const { text } = rowIn((await boardNow(map)).cards, create.value.id) ?? {};
  expect(text).toBe("front MIDDLEvery  back");
  const ahead = { ...typed([{ insert: "x" }]), base: 1_000_000 };
  expect((await send(map, [ahead])).rejected).toEqual([{ opId: ahead.opId, reason: "malformed" }]);
});

test.each(["stage", "step", "lane"] as const)(
  "Two people typing the name of one %s both keep every letter",
  async (entity) => {
    const map = await buildMap();
    const { id } = map[entity];
    const place = titleOf(entity, id);
    const before = textAt(map.board, place) ?? "";
    const base = map.revision;
    const typed = (at: number, letters: string): ClientOp =>
      editOp(place, { opId: newId(), base, delta: splice(at, at, letters) });
    await send(map, [typed(0, "Very ")]);
    await send(map, [typed(before.length, " late")]);
    expect(textAt(await boardNow(map), place)).toBe(`Very ${before} late`);
    const ops = (await wholeLog(map.ctx, map.mapId)).map((entry) => entry.op);
    const replayed = applyOps(emptyBoard, ops);
    expect(textAt(replayed, place)).toBe(`Very ${before} late`);
  },
);

test("A name set as a whole leaves what others type into it meanwhile", async () => {
  const map = await buildMap();
  const place = titleOf("step", map.step.id);
  const before = textAt(map.board, place) ?? "";
  const value = `${before} again`;
  await send(map, [
    { opId: newId(), kind: "step.set", id: map.step.id, set: { field: "title", value } },
  ]);
  const delta = splice(0, 0, "Not ");
  await send(map, [editOp(place, { opId: newId(), base: map.revision, delta })]);
  expect(textAt(await boardNow(map), place)).toBe(`Not ${value}`);
});

test("Nothing can be left without a name, with two lines of it, or with a longer one than fits", async () => {
  const map = await buildMap();
  const place = titleOf("lane", map.lane.id);
  const before = textAt(map.board, place) ?? "";
  const typed = (delta: TextDelta): ClientOp =>
    editOp(place, { opId: newId(), base: map.revision, delta });
  const refusedFor = async (delta: TextDelta) =>
    (await send(map, [typed(delta)])).rejected[0]?.reason;
  expect(await refusedFor([{ delete: before.length }])).toBe("nameless");
  expect(await refusedFor([{ insert: "   " }, { delete: before.length }])).toBe("nameless");
  expect(await refusedFor([{ insert: "two\nlines" }])).toBe("malformed");
  expect(await refusedFor([{ insert: "x".repeat(120) }])).toBe("too-long");
  expect(textAt(await boardNow(map), place)).toBe(before);
});
