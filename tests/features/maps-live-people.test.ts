import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { closeSession, openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import { slideSize } from "@/lib/maps/live/slide";
import { buildMember, buildWorkspace } from "../support/build";
import { type BuiltMap, buildMap } from "../support/built-map";
import { joined, type LiveClient, open } from "../support/live-client";
import { type LiveServer, startLiveServer } from "../support/live-server";

let server: LiveServer;
const clients: LiveClient[] = [];
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(async () => {
  for (const client of clients) client.stop();
  await server.stop();
});

async function enter(map: BuiltMap, member: { userId: string }) {
  const client = await open(map, member, () => server.url);
  clients.push(client);
  await joined(client);
  return client;
}

test("People see who is here, where they are and where they type", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const first = await enter(map, workspace.owner);
  const ana = await buildMember({ role: "viewer", workspace, name: "Ana" });
  const second = await enter(map, ana);
  const { laneId, stepId, id: cardId } = map.card;
  const caret = { entity: "card" as const, id: cardId, start: 1, end: 3 };
  const doing = { place: { laneId, stepId, cardId }, caret, isTyping: true, isDragging: false };
  second.send({ t: "doing", doing: { ...doing, view: null } });
  second.send({ t: "pointer", pointer: { laneId, stepId, x: 10, y: 20 } });
  const people = () => first.frames.flatMap((frame) => (frame.t === "people" ? frame.here : []));
  await expect
    .poll(people)
    .toContainEqual(
      expect.objectContaining({ name: "Ana", doing: expect.objectContaining({ caret }) }),
    );
  const points = () =>
    first.frames.flatMap((frame) => (frame.t === "people" ? frame.pointers : []));
  await expect.poll(points).toContainEqual([expect.any(Number), 0, 10, 20]);
  second.stop();
  const gone = () => first.frames.flatMap((frame) => (frame.t === "people" ? frame.gone : []));
  await expect.poll(() => gone().length).toBe(1);
});

test("Pointers and carets come from where one looks, people from everywhere", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const first = await enter(map, workspace.owner);
  const ana = await buildMember({ role: "editor", workspace, name: "Ana" });
  const second = await enter(map, ana);
  const { laneId, stepId, id: cardId } = map.card;
  const away = Object.keys(map.board.lanes).filter((id) => id !== laneId);
  const steps = Object.keys(map.board.steps);
  const told = () => first.frames.flatMap((frame) => (frame.t === "people" ? [frame] : []));
  const points = () => told().flatMap((frame) => frame.pointers);
  const carets = () => told().flatMap((frame) => frame.here.map((one) => one.doing?.caret?.end));
  const typesAt = (end: number, isTyping = true) => {
    const caret = { entity: "card" as const, id: cardId, start: end, end };
    const doing = { place: { laneId, stepId, cardId }, caret, isTyping, isDragging: false };
    second.send({ t: "doing", doing: { ...doing, view: null } });
  };
  first.send({ t: "sees", window: { steps, lanes: away } });
  await expect.poll(() => told().length).toBeGreaterThan(0);
  typesAt(1);
  await expect.poll(carets).toContain(1);
  second.send({ t: "pointer", pointer: { laneId, stepId, x: 10, y: 20 } });
  typesAt(2);
  typesAt(3, false);
  await expect.poll(carets).toContain(3);
  expect(carets()).not.toContain(2);
  expect(points()).toEqual([]);
  typesAt(4, false);
  first.send({ t: "sees", window: { steps, lanes: [laneId] } });
  await expect.poll(points).toContainEqual([expect.any(Number), 0, 10, 20]);
  await expect.poll(carets).toContain(4);
  first.send({ t: "sees", window: { steps, lanes: away } });
  await expect.poll(points).toContainEqual([expect.any(Number), null, 0, 0]);
});

test("Where a presenter points comes to those who look at the same slide; nonsense is refused", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const [watcher, editor, presenter] = [
    await enter(map, workspace.owner),
    await enter(map, await buildMember({ role: "editor", workspace })),
    await enter(map, await buildMember({ role: "viewer", workspace })),
  ];
  const [stageId = ""] = Object.keys(map.board.stages);
  const steps = Object.keys(map.board.steps);
  const lanes = Object.keys(map.board.lanes);
  watcher.send({ t: "sees", window: { steps: [], lanes: [], slide: stageId } });
  editor.send({ t: "sees", window: { steps, lanes } });
  const pointsOf = (client: LiveClient) =>
    client.frames.flatMap((frame) => (frame.t === "people" ? frame.pointers : []));
  const namesOf = (client: LiveClient) =>
    client.frames.flatMap((frame) => (frame.t === "people" ? frame.cells : []));
  await expect.poll(() => editor.frames.some(({ t }) => t === "people")).toBe(true);
  for (const x of [-1, slideSize + 1, 0.5])
    presenter.send({ t: "pointer", pointer: { stageId, x, y: 0 } });
  presenter.send({ t: "pointer", pointer: { stageId: "here", x: 0, y: 0 } });
  const refusals = () => presenter.frames.filter(({ t }) => t === "error").length;
  await expect.poll(refusals).toBe(4);
  presenter.send({ t: "pointer", pointer: { stageId, x: 2500, y: slideSize } });
  const light = [expect.any(Number), expect.any(Number), 2500, slideSize];
  await expect.poll(() => pointsOf(watcher)).toEqual([light]);
  expect(namesOf(watcher)).toEqual([[light[1], `|${stageId}`]]);
  presenter.send({ t: "pointer", pointer: null });
  await expect.poll(() => pointsOf(watcher).at(-1)).toEqual([expect.any(Number), null, 0, 0]);
  expect(pointsOf(editor)).toEqual([]);
});

test("A line that has waited since its person signed out opens no map any more", async () => {
  const map = await buildMap(await buildWorkspace());
  const member = await buildMember({ role: "editor", workspace: map.workspace });
  const token = await openSession(member.userId, null);
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/live`, {
    headers: { origin: server.url, cookie: `throughline-session=${token}` },
  });
  const told: string[] = [];
  socket.on("message", (data) => told.push(String(data)));
  await expect.poll(() => socket.readyState).toBe(WebSocket.OPEN);
  await closeSession(token);
  const { slug: workspace, mapId, revision: after } = map;
  socket.send(JSON.stringify({ t: "join", workspace, mapId, clientId: newId(), after }));
  await expect.poll(() => told).toContainEqual(expect.stringContaining("not_found"));
  expect(told.join()).not.toContain("joined");
  socket.terminate();
});
