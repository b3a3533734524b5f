import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { rowsIn } from "@/lib/maps/parts";
import { buildMember, buildWorkspace } from "../support/build";
import { type BuiltMap, buildMap, revisionNow } from "../support/built-map";
import { atRest, joined, type LiveClient, open } from "../support/live-client";
import { startEditing } from "../support/live-crowd";
import { type LiveServer, startLiveServer } from "../support/live-server";
import { createMarks, expectTruth } from "../support/live-truth";

let servers: LiveServer[];
const everybody: LiveClient[] = [];
beforeAll(async () => {
  servers = await Promise.all([startLiveServer(), startLiveServer()]);
});
afterAll(async () => {
  for (const client of everybody) client.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

/** People in turn at either process. */
async function gather(map: BuiltMap, people: readonly { userId: string }[], count: number) {
  const clients: LiveClient[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = people[index % people.length];
    const server = servers[index % servers.length];
    if (person && server) clients.push(await open(map, person, () => server.url));
  }
  everybody.push(...clients);
  for (const client of clients) await joined(client);
  return clients;
}

test("Ten people typing into one card at once lose no character", { timeout: 60_000 }, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const clients = await gather(map, [workspace.owner], 10);
  const marks = createMarks();
  const places = clients.map((_, index) => Math.min(index, map.card.text.length));
  let left = 400;
  const timers = clients.map((client, index) =>
    setInterval(() => {
      if (left <= 0) return;
      left -= 1;
      const at = Math.min(places[index] ?? 0, client.textOf(map.card.id).length);
      client.types(map.card.id, at, marks.next());
      places[index] = at + 1;
    }, 20 + index),
  );
  await expect.poll(() => left, { timeout: 30_000 }).toBe(0);
  for (const timer of timers) clearInterval(timer);
  await atRest(clients, () => revisionNow(map));
  expect(marks.count()).toBe(400);
  for (const client of clients) {
    const text = client.textOf(map.card.id);
    expect(marks.missing([text])).toBe(0);
    expect(text).toHaveLength(map.card.text.length + 400);
  }
  await expectTruth(map, clients);
});

test("Editing at two processes with lines that break keeps one truth", {
  timeout: 90_000,
}, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const editor = await buildMember({ role: "editor", workspace });
  const viewer = await buildMember({ role: "viewer", workspace });
  const clients = await gather(map, [workspace.owner, editor], 6);
  const [watcher] = await gather(map, [viewer], 1);
  if (!watcher) throw new Error("Nobody watches");
  const cardIds = rowsIn(map.board.cards)
    .map(({ id }) => id)
    .slice(0, 3);
  const marks = createMarks();
  const crowd = startEditing({ clients, map, cardIds, marks, pauseMs: 30 });
  for (let breaks = 1; breaks <= 5; breaks += 1) {
    await expect
      .poll(() => crowd.edits(), { timeout: 20_000, interval: 20 })
      .toBeGreaterThan(breaks * 120);
    clients[breaks % clients.length]?.cut();
    const set = { field: "color", value: 1 } as const;
    watcher.does({ opId: newId(), kind: "card.set", id: map.card.id, set });
  }
  crowd.stop();
  await atRest([...clients, watcher], () => revisionNow(map));
  expect(watcher.rejected).toHaveLength(5);
  expect(marks.missing(cardIds.map((id) => watcher.textOf(id)))).toBe(0);
  await expectTruth(map, [...clients, watcher]);
});

test("People at one process see who is at the other, what they do, and that they leave", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  const elsewhere = await buildMap(workspace);
  const [here, there] = await gather(map, [workspace.owner, ana], 2);
  const [, stranger] = await gather(elsewhere, [workspace.owner, workspace.owner], 2);
  const foreign = await buildWorkspace();
  const others = await gather(await buildMap(foreign), [foreign.owner, foreign.owner], 2);
  if (!here || !there || !stranger) throw new Error("Somebody is missing.");
  const { laneId, stepId, id: cardId } = map.card;
  const caret = { entity: "card" as const, id: cardId, start: 1, end: 3 };
  const doing = { place: { laneId, stepId, cardId }, caret, isTyping: true, isDragging: false };
  there.send({ t: "doing", doing: { ...doing, view: null } });
  there.send({ t: "pointer", pointer: { laneId, stepId, x: 10, y: 20 } });
  const people = here.frames;
  const seen = () => people.flatMap((frame) => (frame.t === "people" ? frame.here : []));
  await expect
    .poll(seen)
    .toContainEqual(
      expect.objectContaining({ name: "Ana", doing: expect.objectContaining({ caret }) }),
    );
  const points = () => people.flatMap((frame) => (frame.t === "people" ? frame.pointers : []));
  await expect.poll(points).toContainEqual([expect.any(Number), expect.any(Number), 10, 20]);
  there.stop();
  const gone = () => people.flatMap((frame) => (frame.t === "people" ? frame.gone : []));
  await expect.poll(() => gone().length).toBeGreaterThan(0);
  for (const one of [stranger, ...others]) {
    const told = one.frames.flatMap((frame) => (frame.t === "people" ? frame.here : []));
    expect(told.filter(({ name }) => name === "Ana")).toEqual([]);
    expect(JSON.stringify(one.frames)).not.toContain(cardId);
  }
});
