import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { closeSession, openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { applyMapOps } from "@/lib/maps/commands";
import { signalMap } from "@/lib/maps/live/commands";
import { largestFrame } from "@/lib/maps/live/frames";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { changeRole, removeMember } from "@/lib/workspaces/members/commands";
import { buildMember, buildWorkspace } from "../support/build";
import { type BuiltMap, boardNow, buildMap, wholeLog } from "../support/built-map";
import { atRest, createLiveClient, joined, type LiveClient, open } from "../support/live-client";
import { type LiveServer, startLiveServer } from "../support/live-server";

let one: LiveServer;
let two: LiveServer;
const clients: LiveClient[] = [];
beforeAll(async () => {
  [one, two] = await Promise.all([startLiveServer(), startLiveServer()]);
});
afterAll(async () => {
  for (const client of clients) client.stop();
  await Promise.all([one.stop(), two.stop()]);
});

async function enter(map: BuiltMap, member: { userId: string }, server = one) {
  const client = await open(map, member, () => server.url);
  clients.push(client);
  await joined(client);
  return client;
}

const color = (id: string, value: number): ClientOp => ({
  opId: newId(),
  kind: "card.set",
  id,
  set: { field: "color", value },
});

/** What the server answers to the request that asks for a channel; null when it opens one. */
function shake(headers: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${one.url.replace("http", "ws")}/live`, { headers });
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("open", () => {
      socket.terminate();
      resolve(null);
    });
    socket.on("error", () => {});
  });
}

test("A channel opens for a signed-in person on our own pages and for nobody else", async () => {
  const { owner } = await buildWorkspace();
  const cookie = `throughline-session=${await openSession(owner.userId, null)}`;
  expect(await shake({ cookie, origin: one.url })).toBeNull();
  expect(await shake({ cookie })).toBe(403);
  expect(await shake({ cookie, origin: "https://elsewhere.example" })).toBe(403);
  expect(await shake({ cookie, origin: "null" })).toBe(403);
  expect(await shake({ cookie, origin: one.url, "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await shake({ origin: one.url })).toBe(401);
  expect(await shake({ origin: one.url, cookie: "throughline-session=%zz" })).toBe(401);
});

test("An edit reaches everybody, whichever process they are at, and is in the log once", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const colleague = await buildMember({ role: "editor", workspace });
  const here = await enter(map, workspace.owner);
  const there = await enter(map, colleague, two);
  here.does(color(map.card.id, 5));
  there.types(map.card.id, 0, "Hi ");
  await atRest([here, there]);
  expect(rowIn(there.view().cards, map.card.id)).toMatchObject({
    color: 5,
    text: `Hi ${map.card.text}`,
  });
  expect(here.view()).toEqual(there.view());
  expect(await boardNow(map)).toEqual(here.view());
  const log = await wholeLog(map.ctx, map.mapId);
  expect(log.length).toBe(map.revision + 2);
});

test("What comes by an ordinary request reaches the sockets too", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const client = await enter(map, workspace.owner);
  const ops = [color(map.card.id, 2)];
  await applyMapOps(map.ctx, { mapId: map.mapId, clientId: newId(), batchId: newId(), ops });
  await expect.poll(() => rowIn(client.view().cards, map.card.id)?.color).toBe(2);
});

test("Screens hear that something beside the board has changed", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const client = await enter(map, workspace.owner);
  await inTransaction(map.ctx, async (tx) => signalMap(tx, map.ctx, map.mapId, "comments"));
  await expect.poll(() => client.frames).toContainEqual({ t: "signal", signal: "comments" });
});

test.each(["viewer", "commenter"] as const)(
  "A %s sees every edit live and can make none",
  async (role) => {
    const workspace = await buildWorkspace();
    const map = await buildMap(workspace);
    const watcher = await enter(map, await buildMember({ role, workspace }));
    const owner = await enter(map, workspace.owner);
    expect(watcher.frames[0]).toMatchObject({ canEdit: false, canComment: role === "commenter" });
    watcher.does(color(map.card.id, 8));
    watcher.types(map.card.id, 0, "no");
    await expect.poll(() => watcher.rejected.length).toBe(2);
    owner.does(color(map.card.id, 3));
    await expect.poll(() => rowIn(watcher.view().cards, map.card.id)?.color).toBe(3);
    expect((await wholeLog(map.ctx, map.mapId)).length).toBe(map.revision + 1);
  },
);

test("A map of another workspace cannot be joined, and nothing of it is ever sent", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const other = await buildWorkspace();
  const own = await buildMap(other);
  const token = await openSession(other.owner.userId, null);
  const byName = createLiveClient({ url: () => one.url, token, place: map });
  const bySlug = createLiveClient({
    url: () => one.url,
    token,
    place: { ...map, slug: other.slug },
  });
  const stranger = await enter(own, other.owner);
  clients.push(byName, bySlug);
  const owner = await enter(map, workspace.owner);
  owner.does(color(map.card.id, 6));
  await atRest([owner]);
  for (const client of [byName, bySlug]) {
    await expect.poll(() => client.frames).toEqual([{ t: "error", code: "not_found" }]);
  }
  // What was on its way to the stranger has come once their own edit is answered.
  stranger.does(color(own.card.id, 3));
  await atRest([stranger]);
  expect(JSON.stringify(stranger.frames)).not.toContain(map.card.id);
});

test.each([
  ["before joining", false],
  ["after joining", true],
])("What cannot be read %s is refused, and the channel goes on", async (_, isJoined) => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const client = await enter(map, workspace.owner);
  const token = await openSession(workspace.owner.userId, null);
  const socket = new WebSocket(`${one.url.replace("http", "ws")}/live`, {
    headers: { origin: one.url, cookie: `throughline-session=${token}` },
  });
  const answers: string[] = [];
  let closed = 0;
  socket.on("message", (data) => answers.push(String(data)));
  socket.on("close", (code) => {
    closed = code;
  });
  await new Promise((resolve) => socket.on("open", resolve));
  const told = (word: string) => answers.filter((text) => text.includes(`"${word}"`)).length;
  const place = { workspace: map.slug, mapId: map.mapId, clientId: newId() };
  if (isJoined) {
    socket.send(JSON.stringify({ t: "join", ...place, after: map.revision }));
    await expect.poll(() => told("joined")).toBe(1);
  }
  const malformed = [
    "{",
    "null",
    "[]",
    '{"t":"explode"}',
    '{"t":"ops"}',
    '{"t":"join","workspace":"x","mapId":"y","clientId":"z","after":-1}',
    '{"t":"doing","doing":{"__proto__":{"a":1}}}',
    `{"t":"since","after":1e300}`,
    "[".repeat(10_000),
    "\u0000\ud800",
  ];
  for (const text of malformed) socket.send(text);
  socket.send(Buffer.from([1, 2, 3]));
  await expect.poll(() => told("malformed")).toBe(malformed.length + 1);
  const batches = [{ batchId: newId(), ops: [color(map.card.id, 5)] }];
  socket.send(JSON.stringify({ t: "ops", batches }));
  await expect.poll(() => told(isJoined ? "done" : "not_joined")).toBe(1);
  socket.send("x".repeat(largestFrame + 1));
  await expect.poll(() => closed).toBe(1009);
  client.does(color(map.card.id, 4));
  await atRest([client]);
  expect(await wholeLog(map.ctx, map.mapId)).toHaveLength(map.revision + (isJoined ? 2 : 1));
});

test("An op that makes no sense is refused with a reason and fails no other", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const client = await enter(map, workspace.owner);
  const bad = { opId: newId(), kind: "card.explode", id: newId() };
  const rebalance = { opId: newId(), kind: "order.rebalance", entity: "cards", keys: {} };
  const good = color(map.card.id, 7);
  client.send({
    t: "ops",
    batches: [{ batchId: newId(), ops: [bad, rebalance, good] }],
  });
  await expect.poll(() => rowIn(client.view().cards, map.card.id)?.color).toBe(7);
  await expect
    .poll(() => client.frames.find((frame) => frame.t === "done"))
    .toMatchObject({
      applied: [{ opId: good.opId }],
      rejected: [
        { opId: bad.opId, reason: "malformed" },
        { opId: rebalance.opId, reason: "malformed" },
      ],
    });
});

test("A change of role, a removal and signing out act within two seconds", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const [changed, removed, leaving] = await Promise.all(
    [1, 2, 3].map(() => buildMember({ role: "editor", workspace })),
  );
  if (!changed || !removed || !leaving) throw new Error("Nobody there");
  const first = await enter(map, changed);
  const second = await enter(map, removed, two);
  const token = await openSession(leaving.userId, null);
  const third = createLiveClient({ url: () => one.url, token, place: map });
  clients.push(third);
  await joined(third);
  const owner = { ...map.ctx, now: new Date() };
  await changeRole(owner, { userId: changed.userId, role: "viewer" });
  await removeMember(owner, { userId: removed.userId });
  await closeSession(token);
  const soon = { timeout: 2000, interval: 20 };
  await expect
    .poll(() => first.frames, soon)
    .toContainEqual({ t: "role", canEdit: false, canComment: false });
  await expect.poll(() => second.closed(), soon).toBe(4403);
  await expect.poll(() => third.closed(), soon).toBe(4403);
  first.does(color(map.card.id, 1));
  await expect.poll(() => first.rejected.length).toBe(1);
  expect((await wholeLog(map.ctx, map.mapId)).length).toBe(map.revision);
});

test("Whoever comes back after a thousand changes sees them all, in order", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const client = await enter(map, workspace.owner);
  client.cut();
  for (let batch = 0; batch < 5; batch += 1) {
    const ops = Array.from({ length: 250 }, (_, index) => color(map.card.id, (index % 8) + 1));
    await applyMapOps(map.ctx, { mapId: map.mapId, clientId: newId(), batchId: newId(), ops });
  }
  await expect.poll(() => client.revision()).toBe(map.revision + 1250);
  expect(client.seen).toEqual(client.seen.map((_, index) => map.revision + index + 1));
});

test("A server that stops answers what it has taken and sends people elsewhere", async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const leaving = await startLiveServer();
  let url = leaving.url;
  const client = await open(map, workspace.owner, () => url);
  clients.push(client);
  await joined(client);
  client.does(color(map.card.id, 6));
  url = two.url;
  await leaving.stop();
  expect([1006, 1012]).toContain(client.closed());
  await atRest([client]);
  expect(rowIn((await boardNow(map)).cards, map.card.id)?.color).toBe(6);
});
