import { afterAll, beforeAll, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { type Connection, openConnection } from "@/components/maps/live/connection";
import { type BoardStore, createBoardStore } from "@/components/maps/state/board-store";
import { openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import { defaultMetrics } from "@/lib/maps/layout";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf, type TextPlace, textAt, titleOf } from "@/lib/maps/text/place";
import { roughMeasure } from "@/lib/maps/wrap";
import { changeRole } from "@/lib/workspaces/members/commands";
import { buildMember, buildWorkspace } from "../support/build";
import { type BuiltMap, boardNow, buildMap } from "../support/built-map";
import { type LiveServer, startLiveServer } from "../support/live-server";

/** The editor's own store and connection, against a real server. */
let server: LiveServer;
const sockets: WebSocket[] = [];
const connections: Connection[] = [];
const network = { onLine: true };
let token = "";
beforeAll(async () => {
  server = await startLiveServer();
  const headers = () => ({ origin: server.url, cookie: `throughline-session=${token}` });
  vi.stubGlobal("window", { location: { protocol: "http:", host: new URL(server.url).host } });
  vi.stubGlobal("navigator", network);
  vi.stubGlobal(
    "WebSocket",
    class extends WebSocket {
      constructor(url: string) {
        super(network.onLine ? url : "ws://127.0.0.1:1", { headers: headers() });
        this.on("error", () => {});
        sockets.push(this);
      }
    },
  );
});
afterAll(async () => {
  for (const connection of connections) connection.stop();
  vi.unstubAllGlobals();
  await server.stop();
});

async function enter(
  map: BuiltMap,
  member: { userId: string },
  onRejected = () => {},
): Promise<BoardStore> {
  token = await openSession(member.userId, null);
  const { board, revision, slug: workspace, mapId } = map;
  const tools = { metrics: defaultMetrics, measure: roughMeasure(13) };
  const store = createBoardStore({ board, revision, canEdit: true, ...tools });
  const nothing = () => {};
  const connection = openConnection({
    store,
    join: { workspace, mapId, clientId: newId() },
    events: {
      onJoined: nothing,
      onFrame: nothing,
      onRejected,
      onRole: nothing,
      onGone: nothing,
      onStale: nothing,
      onLost: nothing,
    },
  });
  connections.push(connection);
  await expect.poll(() => connection.isJoined()).toBe(true);
  return store;
}

const pick = <Value>(list: readonly Value[]): Value | undefined =>
  list[Math.floor(Math.random() * list.length)];

/** Two cards, and the names of a stage, a step and a lane. */
function textsOf({ cards, stages, steps, lanes }: BuiltMap["board"]): TextPlace[] {
  const [stage = "", step = "", lane = ""] = [stages, steps, lanes].map(
    (rows) => Object.keys(rows)[0],
  );
  const names = [titleOf("stage", stage), titleOf("step", step), titleOf("lane", lane)];
  return [
    ...rowsIn(cards)
      .slice(0, 2)
      .map(({ id }) => cardTextOf(id)),
    ...names,
  ];
}

function act(store: BoardStore, { texts, cardIds }: { texts: TextPlace[]; cardIds: string[] }) {
  const place = pick(texts);
  if (!place) return;
  const id = pick(cardIds) ?? "";
  const { length } = textAt(store.board(), place) ?? "";
  const at = Math.floor(Math.random() * (length + 1));
  const chance = Math.random();
  if (chance < 0.5) store.type(place, splice(at, at, "xy"));
  else if (chance < 0.6) {
    // A name that is empty would wait for the next one.
    if (place.field === "text" || length > 40)
      store.type(place, splice(at, Math.min(length, at + 2), ""));
  } else if (chance < 0.7) store.undo();
  else if (chance < 0.75) store.redo();
  else if (chance < 0.8) store.endTyping();
  else if (chance < 0.9)
    store.dispatch({ opId: newId(), kind: "card.set", id, set: { field: "text", value: "new" } });
  else {
    const value = Math.ceil(Math.random() * 8);
    store.dispatch({ opId: newId(), kind: "card.set", id, set: { field: "color", value } });
  }
}

test("Whatever three editors do and whenever their lines break, all is saved and the same", {
  timeout: 60_000,
}, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const editor = await buildMember({ role: "editor", workspace });
  const stores = [await enter(map, workspace.owner), await enter(map, editor)];
  stores.push(await enter(map, editor));
  const cardIds = rowsIn(map.board.cards)
    .map(({ id }) => id)
    .slice(0, 2);
  const texts = textsOf(map.board);
  let acts = 0;
  const timers = stores.map((store) =>
    setInterval(() => {
      acts += 1;
      act(store, { texts, cardIds });
      if (acts % 150 === 0) pick(sockets)?.terminate();
    }, 15),
  );
  await expect.poll(() => acts, { timeout: 30_000 }).toBeGreaterThan(900);
  for (const timer of timers) clearInterval(timer);
  const states = () => stores.map((store) => store.status().state);
  await expect.poll(states, { timeout: 20_000 }).toEqual(["saved", "saved", "saved"]);
  const revisions = () => new Set(stores.map((store) => store.link.revision())).size;
  await expect.poll(revisions).toBe(1);
  const board = await boardNow(map);
  for (const store of stores) expect(store.board()).toEqual(board);
});

test("What is written while the right to edit is gone for a moment is saved once it is back", {
  timeout: 60_000,
}, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const editor = await buildMember({ role: "editor", workspace });
  let refusals = 0;
  const store = await enter(map, editor, () => {
    refusals += 1;
  });
  const setRole = (role: "viewer" | "editor") =>
    changeRole(workspace.owner.ctx, { userId: editor.userId, role });
  const place = cardTextOf(map.card.id);
  const { revision } = store.link;
  await setRole("viewer");
  const before = revision();
  store.type(place, splice(0, 0, "Not lost. "));
  await expect.poll(() => store.link.pending().every((one) => one.isSent)).toBe(true);
  await setRole("editor");
  store.endTyping();
  store.type(place, splice(0, 0, "And on. "));
  await expect.poll(() => store.status().state, { timeout: 12_000 }).toBe("saved");
  expect(revision()).toBeGreaterThan(before);
  expect(rowIn((await boardNow(map)).cards, map.card.id)?.text).toMatch(/^And on\. Not lost\. /);
  expect(refusals).toBe(0);
});

test("Whoever was without network for a while is on a socket as soon as it is back", {
  timeout: 60_000,
}, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const store = await enter(map, workspace.owner);
  const connection = connections.at(-1);
  const tried = sockets.length;
  network.onLine = false;
  connection?.lose();
  await expect.poll(() => sockets.length - tried, { timeout: 20_000 }).toBeGreaterThan(3);
  network.onLine = true;
  connection?.retry();
  await expect.poll(() => sockets.at(-1)?.readyState).toBe(WebSocket.OPEN);
  store.type(cardTextOf(map.card.id), splice(0, 0, "Back. "));
  await expect.poll(() => store.status().state, { timeout: 12_000 }).toBe("saved");
});
