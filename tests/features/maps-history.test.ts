import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mapVersions } from "@/db/schema/map-versions";
import { systemDoor } from "@/lib/access/doors";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { workOff } from "@/lib/jobs/worker";
import { archiveMap, createMap } from "@/lib/maps/commands";
import { rowIn } from "@/lib/maps/parts";
import { getMap } from "@/lib/maps/queries";
import { splice } from "@/lib/maps/text/codec";
import { textOp, titleOf } from "@/lib/maps/text/place";
import { boardAt } from "@/lib/maps/versions/boards/queries";
import {
  deleteVersion,
  renameVersion,
  restoreVersion,
  saveVersion,
  takeSnapshot,
  undoBatch,
} from "@/lib/maps/versions/commands";
import { snapshotEvery } from "@/lib/maps/versions/due";
import { listHistory, listMapAuthors } from "@/lib/maps/versions/history/queries";
import { sentenceOf } from "@/lib/maps/versions/history/words";
import { getBoardAt, listVersions } from "@/lib/maps/versions/queries";
import { buildMember, buildPersona, buildWorkspace } from "../support/build";
import {
  type BuiltMap,
  boardNow,
  buildMap,
  cardOp,
  change,
  type Draft,
  write,
} from "../support/built-map";

const boardAfter = ({ ctx, mapId }: BuiltMap, revision: number) =>
  inTransaction(ctx, (tx) => boardAt(tx, ctx, { mapId, revision }));

test("The history says who did what, in words, the newest first", async () => {
  const place = await buildMap();
  const { mapId, card, other, workspace } = place;
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  await change(ana.ctx, mapId, write(card.id, "Waits in line"));
  const to = { laneId: card.laneId, stepId: other.id, orderKey: "V" };
  await change(ana.ctx, mapId, { kind: "card.move", id: card.id, to });
  const { entries } = await listHistory(place.ctx, { mapId });
  expect(entries[0]).toMatchObject({
    actorName: "Ana",
    sentences: [
      {
        ...{ entity: "card", verb: "moved", title: "Waits in line" },
        place: expect.stringContaining(other.title),
      },
    ],
  });
  expect(entries[1]).toMatchObject({ actorName: "Ana", sentences: [{ verb: "wrote" }] });
  expect(entries.at(-1)).toMatchObject({ actorName: "Test Owner", from: 0 });
  expect(await listMapAuthors(place.ctx, { mapId })).toMatchObject([
    { name: "Ana" },
    { name: "Test Owner" },
  ]);
});

test("The history names things as they were called at the time", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, step, other } = place;
  const to = { laneId: card.laneId, stepId: step.id, orderKey: "V" };
  const rename = (id: string, value: string) => ({
    ...{ kind: "step.set", id },
    set: { field: "title", value },
  });
  await change(ctx, mapId, write(card.id, "Waits"));
  await change(ctx, mapId, rename(step.id, "Delivery"));
  await change(ctx, mapId, { kind: "card.move", id: card.id, to: { ...to, stepId: other.id } });
  await change(ctx, mapId, { kind: "card.move", id: card.id, to });
  await change(ctx, mapId, rename(step.id, "Arrival"));
  await change(ctx, mapId, write(card.id, "Opens the parcel"));
  const { entries } = await listHistory(ctx, { mapId });
  const said = entries.slice(0, 6).map(({ sentences: [one] }) => one);
  expect(said).toMatchObject([
    { verb: "wrote", title: "Opens the parcel" },
    { verb: "renamed", title: "Delivery", value: "Arrival" },
    { verb: "moved", title: "Waits", place: expect.stringContaining("Delivery") },
    { verb: "moved", title: "Waits", place: expect.stringContaining(other.title) },
    { verb: "renamed", title: step.title, value: "Delivery" },
    { verb: "wrote", title: "Waits" },
  ]);
});

test("The history is found by person and by card, and pages on", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, workspace } = place;
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  const cards = [...place.view.cells.values()].flat().slice(0, 50);
  for (const one of cards) await change(ctx, mapId, write(one.id, `Said of ${one.id}`));
  await change(ana.ctx, mapId, write(card.id, "Ana's words"));
  const byAna = await listHistory(ctx, { mapId, actorId: ana.userId });
  expect(byAna.entries).toHaveLength(1);
  const ofCard = await listHistory(ctx, { mapId, entityId: card.id });
  expect(ofCard.entries.map((entry) => entry.sentences[0]?.verb)).toEqual([
    "wrote",
    "wrote",
    "added",
  ]);
  const first = await listHistory(ctx, { mapId });
  const second = await listHistory(ctx, { mapId, before: first.next });
  expect(first.next).not.toBeNull();
  expect(second.next).toBeNull();
  const revisions = [...first.entries, ...second.entries].map((entry) => entry.to);
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => b - a));
  expect(second.entries.at(-1)?.from).toBe(0);
});

test("Who added a card is known, however often others have changed it since", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, workspace } = place;
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  for (let at = 0; at < 41; at += 1) await change(ana.ctx, mapId, write(card.id, `Words ${at}`));
  const first = await listHistory(ctx, { mapId, entityId: card.id });
  expect(first.next).not.toBeNull();
  expect(new Set(first.entries.map((entry) => entry.actorName))).toEqual(new Set(["Ana"]));
  expect(first.origin).toMatchObject({ actorName: "Test Owner", revision: expect.any(Number) });
  const second = await listHistory(ctx, { mapId, entityId: card.id, before: first.next });
  expect(second.entries.at(-1)).toMatchObject({ sentences: [{ verb: "added" }] });
  expect((await listHistory(ctx, { mapId })).origin).toBeNull();
});

test("The history says what a card was tied to and untied from, the archived things by name", async () => {
  const place = await buildMap();
  const { ctx, mapId, card } = place;
  const persona = await buildPersona({ ctx, name: "Sofia" });
  const { id: other } = await createMap(ctx, { title: "Second visit", framework: "blank" });
  const tie = (link: string, targetId: string): Draft => ({
    ...{ kind: "card.link", id: card.id, link, targetId },
  });
  await change(ctx, mapId, tie("persona", persona.id));
  await change(ctx, mapId, tie("linkedMap", other));
  await change(ctx, mapId, { kind: "card.unlink", id: card.id, link: "persona" });
  const value = "https://example.com/queue";
  await change(ctx, mapId, { kind: "card.set", id: card.id, set: { field: "linkUrl", value } });
  const status = { field: "status", value: "doing" };
  await change(ctx, mapId, { kind: "card.set", id: card.id, set: status });
  await archiveMap(ctx, { mapId: other });
  const { entries } = await listHistory(ctx, { mapId });
  expect(entries.slice(0, 5).map(({ sentences: [one] }) => one)).toMatchObject([
    { verb: "changed", value: "status" },
    { verb: "linked", link: "address", value },
    { verb: "unlinked", link: "persona", value: "Sofia" },
    { verb: "linked", link: "linkedMap", value: "Second visit" },
    { verb: "linked", link: "persona", value: "Sofia" },
  ]);
});

test("What a card was tied to and is gone is named by its kind alone", () => {
  const none = new Map();
  const [stages, steps, lanes, personas, targets] = [none, none, none, none, none];
  const names = { stages, steps, lanes, personas, targets, cards: new Map([["card", "Waits"]]) };
  const link = { opId: newId(), id: newId(), link: "painPoint" };
  const tied = { ...link, kind: "card.link", targetId: newId() };
  expect(sentenceOf(tied, names)).toMatchObject({ verb: "linked", link: "painPoint", value: "" });
  const untied = { ...link, kind: "card.unlink" };
  const gone = { verb: "unlinked", link: "painPoint", value: "" };
  expect(sentenceOf(untied, names, [tied])).toMatchObject(gone);
  expect(sentenceOf(untied, names)).toMatchObject(gone);
});

test("Typing in bursts is one entry, and typing elsewhere another", async () => {
  const { ctx, mapId, card, view, revision } = await buildMap();
  const [, second] = [...view.cells.values()].flat();
  if (!second) throw new Error("The framework is empty.");
  const typed = (id: string, insert: string): Draft => ({
    ...{ kind: "text", id, entity: "card", field: "text", base: revision, delta: [{ insert }] },
  });
  for (const letter of ["b", "c", "d"]) await change(ctx, mapId, typed(second.id, letter));
  await change(ctx, mapId, typed(card.id, "a"));
  const { entries } = await listHistory(ctx, { mapId });
  expect(entries.slice(0, 2).map((entry) => entry.count)).toEqual([1, 3]);
  expect(entries[1]?.batchIds).toHaveLength(3);
});

test("A card that is added and written is one line, one left empty is none, and both moments stay", async () => {
  const place = await buildMap();
  const { ctx, mapId, revision } = place;
  const [written, empty] = [cardOp(place, { text: "" }), cardOp(place, { text: "" })];
  await change(ctx, mapId, written);
  await change(ctx, mapId, write(written.value.id, "Waits in line"));
  await change(ctx, mapId, empty);
  await change(ctx, mapId, { kind: "card.delete", id: empty.value.id });
  const { entries } = await listHistory(ctx, { mapId });
  expect(entries[0]).toMatchObject({
    ...{ from: revision, to: revision + 2, rest: 0 },
    sentences: [{ verb: "added", title: "Waits in line" }],
  });
  expect(entries[1]?.to).toBe(revision);
  const { cards } = await boardAfter(place, revision + 3);
  expect(rowIn(cards, empty.value.id)).toMatchObject({ text: "", deleted: false });
  expect(rowIn(cards, written.value.id)?.text).toBe("Waits in line");
});

test("Of a large batch the first changes are said and the others counted", async () => {
  const place = await buildMap();
  const { ctx, mapId } = place;
  const cards = Array.from({ length: 20 }, (_, index) => cardOp(place, { text: `Idea ${index}` }));
  await change(ctx, mapId, ...cards);
  const [entry] = (await listHistory(ctx, { mapId })).entries;
  expect((entry?.sentences.length ?? 0) + (entry?.rest ?? 0)).toBe(20);
  expect(entry?.rest).toBeGreaterThan(0);
});

test("A name typed in bursts is told once, from what it was to what it became", async () => {
  const { ctx, mapId, step, revision } = await buildMap();
  const place = titleOf("step", step.id);
  const bursts = [..." and waiting"].map((letter, index): Draft => {
    const at = step.title.length + index;
    const delta = splice(at, at, letter);
    return textOp(place, { opId: newId(), base: revision + index, delta });
  });
  const { batchId } = await change(ctx, mapId, ...bursts);
  const { entries } = await listHistory(ctx, { mapId, entityId: step.id });
  expect(entries[0]?.sentences).toMatchObject([
    { entity: "step", verb: "renamed", title: step.title, value: `${step.title} and waiting` },
  ]);
  expect(entries[0]?.count).toBe(1);
  expect(await undoBatch(ctx, { mapId, batchIds: [batchId] })).toEqual({ undone: 1, kept: 0 });
  expect((await getMap(ctx, { mapId })).board.steps[step.id]?.title).toBe(step.title);
});

test("Rows, replay, and snapshot with tail are the same board at every point", async () => {
  const place = await buildMap();
  const { ctx, mapId, card, step, view } = place;
  const system = systemDoor(ctx.workspaceId);
  await change(ctx, mapId, write(card.id, "One"), { kind: "step.delete", id: step.id });
  await takeSnapshot(system, { mapId });
  const { revision } = await change(
    ...[ctx, mapId, { kind: "step.restore", id: step.id }, write(card.id, "Two")],
    { kind: "lane.delete", id: view.lanes[1]?.id },
  );
  const rows = await boardNow(place);
  const tail = await boardAfter(place, revision);
  await inTransaction(ctx, (tx) =>
    tx.delete(mapVersions).where(and(inWorkspace(ctx, mapVersions), eq(mapVersions.mapId, mapId))),
  );
  const replay = await boardAfter(place, revision);
  expect(tail).toEqual(rows);
  expect(replay).toEqual(rows);
});

test("The product takes a snapshot after every five hundred ops", async () => {
  const { ctx, mapId, card, revision } = await buildMap();
  const missing = snapshotEvery - revision;
  expect(missing).toBeGreaterThan(0);
  const texts = Array.from({ length: missing }, (_, index) => write(card.id, `Text ${index}`));
  for (let at = 0; at < texts.length; at += 400)
    await change(ctx, mapId, ...texts.slice(at, at + 400));
  await workOff(["map.snapshot"]);
  const versions = await listVersions(ctx, { mapId });
  expect(versions).toMatchObject([{ kind: "auto", name: null, createdBy: null }]);
  expect(versions[0]?.revision).toBeGreaterThanOrEqual(snapshotEvery);
});

test.each(["commenter", "viewer"] as const)(
  "A %s sees the history and changes nothing",
  async (role) => {
    const { ctx: owner, mapId, workspace, revision } = await buildMap();
    const { batchId } = await change(owner, mapId, { kind: "lane.create", value: lane() });
    const versionId = newId();
    await saveVersion(owner, { mapId, versionId, name: "Kept" });
    const { ctx } = await buildMember({ role, workspace });
    expect((await listHistory(ctx, { mapId })).entries.length).toBeGreaterThan(1);
    expect((await getBoardAt(ctx, { mapId, revision })).revision).toBe(revision);
    const refused = { code: "forbidden" };
    const save = saveVersion(ctx, { mapId, versionId: newId(), name: "Mine" });
    await expect(save).rejects.toMatchObject(refused);
    const rename = renameVersion(ctx, { versionId, name: "Mine" });
    await expect(rename).rejects.toMatchObject(refused);
    await expect(deleteVersion(ctx, { versionId })).rejects.toMatchObject(refused);
    const restore = restoreVersion(ctx, { mapId, revision, batchId: newId() });
    await expect(restore).rejects.toMatchObject(refused);
    await expect(undoBatch(ctx, { mapId, batchIds: [batchId] })).rejects.toMatchObject(refused);
    await expect(takeSnapshot(ctx, { mapId })).rejects.toMatchObject(refused);
  },
);

const lane = () => ({
  ...{ id: newId(), orderKey: "z1", title: "Ideas", kind: "text" },
  ...{ isCollapsed: false, isHidden: false },
});

test("The history of another workspace's map does not exist", async () => {
  const { ctx: owner, mapId, revision } = await buildMap();
  const { batchId } = await change(owner, mapId, { kind: "lane.create", value: lane() });
  const versionId = newId();
  await saveVersion(owner, { mapId, versionId, name: "Kept" });
  const { ctx } = (await buildWorkspace()).owner;
  const missing = { code: "not_found" };
  await expect(listHistory(ctx, { mapId })).rejects.toMatchObject(missing);
  await expect(getBoardAt(ctx, { mapId, revision })).rejects.toMatchObject(missing);
  expect(await listVersions(ctx, { mapId })).toEqual([]);
  expect(await listMapAuthors(ctx, { mapId })).toEqual([]);
  const save = saveVersion(ctx, { mapId, versionId: newId(), name: "Mine" });
  await expect(save).rejects.toMatchObject(missing);
  await expect(renameVersion(ctx, { versionId, name: "X" })).rejects.toMatchObject(missing);
  await expect(deleteVersion(ctx, { versionId })).rejects.toMatchObject(missing);
  const restore = restoreVersion(ctx, { mapId, revision, batchId: newId() });
  await expect(restore).rejects.toMatchObject(missing);
  await expect(undoBatch(ctx, { mapId, batchIds: [batchId] })).rejects.toMatchObject(missing);
});
