import { applyOps } from "@/lib/maps/apply-op";
import { received, replicaOf } from "@/lib/maps/live/replica";
import { type Board, emptyBoard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import { type TextPlace, textAt } from "@/lib/maps/text/place";
import type { Action } from "./actions";
import { cardIds, laneIds, newCard, startBoard, stepIds, texts, uuid } from "./board";
import type { Bug } from "./bugs";
import { createClient, type ModelClient } from "./client";
import { createServer, type Sent } from "./server";

/** Person 2 only looks; what their tab sends anyway must be refused. */
const viewer = 2;
const firstMark = 0x4e00;

/** Runs people, a server and faults, and says what has gone wrong; nothing when all is well. */
export function play(actions: readonly Action[], bug: Bug = null): string[] {
  const world = createWorld(bug);
  for (const action of actions) world.act(action);
  world.settle();
  return world.complaints();
}

function createWorld(bug: Bug) {
  let ids = 0;
  const newId = () => uuid(5, ++ids);
  const server = createServer({ bug, newId });
  const people = [0, 1, viewer].map((index) => uuid(7, index));
  const open = (actorId: string): ModelClient => createClient({ id: newId(), actorId, bug, newId });
  const clients = people.map(open);
  const sentIds = new Set<string>();
  const marks = createMarks();
  const said: string[] = [];
  const gone: ModelClient[] = [];
  server.barred.add(people[viewer] ?? "");

  const clientOf = (who: number): ModelClient => clients[who] ?? open("");

  function broadcast(from: number) {
    const entries = server.log.slice(from);
    if (entries.length > 0) for (const client of clients) client.push({ entries });
  }

  function commit(most: number, isAckLost: boolean) {
    const batch: Sent[] = [];
    for (const client of clients) {
      for (let taken = 0; taken < most; taken += 1) batch.push(...client.takeUp());
    }
    for (const { op } of batch) sentIds.add(op.opId);
    const from = server.log.length;
    const answers = server.commit(batch);
    if (isAckLost) {
      for (const client of clients) client.losesLine();
      return;
    }
    broadcast(from);
    for (const client of clients) {
      const answer = answers.get(client.id);
      if (answer) client.push({ answer });
    }
  }

  function catchUp(client: ModelClient) {
    client.push({ entries: server.log.slice(client.revision()) });
  }

  function back(client: ModelClient) {
    if (client.isOnline()) return;
    client.comesBack();
    catchUp(client);
  }

  function hear(client: ModelClient, index: number) {
    if (client.hears(Math.min(index, Math.max(0, client.down().length - 1)))) catchUp(client);
  }

  /** The tab is gone; a new one of the same person reads the map and takes its queue over. */
  function crashTab(who: number) {
    const { revision, pending } = clientOf(who).leaves();
    const next = open(people[who] ?? "");
    gone.push(clientOf(who));
    clients[who] = next;
    next.push({ entries: [...server.log] });
    next.hears();
    const stale = { ...replicaOf(emptyBoard, revision), pending };
    next.adopts(received(stale, server.log).replica.pending);
  }

  function walk(client: ModelClient, from: "undo" | "redo") {
    const before = client.view();
    client.walks(from);
    said.push(...marks.walked(client, before));
    for (const id of client.overtaken)
      if (rowIn(client.view().cards, id)?.color !== rowIn(before.cards, id)?.color)
        said.push("undo changed what somebody else had set since");
  }

  function act(action: Action) {
    switch (action.do) {
      case "send":
        return clientOf(action.who).sends();
      case "commit":
        return commit(action.most, action.isAckLost && action.most === 3);
      case "hear":
        return hear(clientOf(action.who), action.index);
      case "loseFrame":
        clientOf(action.who).down().shift();
        return;
      case "repeatFrame": {
        const [frame] = clientOf(action.who).down();
        if (frame) clientOf(action.who).push(frame);
        const [sent] = clientOf(action.who).up();
        if (sent) clientOf(action.who).up().push(sent);
        return;
      }
      case "drop":
        return clientOf(action.who).losesLine();
      case "back":
        return back(clientOf(action.who));
      case "crashServer":
        for (const client of clients) client.losesLine();
        return;
      case "crashTab":
        return crashTab(action.who);
      case "bar":
        if (action.isBarred) server.barred.add(people[1] ?? "");
        else server.barred.delete(people[1] ?? "");
        return;
      case "undo":
      case "redo":
        return walk(clientOf(action.who), action.do);
      default:
        return edit(clientOf(action.who), action);
    }
  }

  function edit(client: ModelClient, action: Action) {
    if (action.do === "create") {
      const id = newId();
      return client.does({ opId: newId(), kind: "card.create", value: newCard(id, "") });
    }
    if ("text" in action) return write(client, action);
    if (!("card" in action)) return;
    const id = cardIds[action.card] ?? "";
    if (action.do === "color") {
      const set = { field: "color", value: action.value } as const;
      client.does({ opId: newId(), kind: "card.set", id, set });
    } else if (action.do === "move") {
      const to = {
        laneId: laneIds[action.cell % 2] ?? "",
        stepId: stepIds[action.cell > 1 ? 1 : 0] ?? "",
        orderKey: "W",
      };
      client.does({ opId: newId(), kind: "card.move", id, to });
    } else if (action.do === "life") {
      client.does({
        opId: newId(),
        kind: action.isDeleted ? "card.delete" : "card.restore",
        id,
      });
    }
  }

  function write(client: ModelClient, action: Extract<Action, { text: number }>) {
    const place = texts[action.text];
    if (!place) return;
    const text = textAt(client.view(), place) ?? "";
    const at = "at" in action ? Math.round((action.at / 100) * text.length) : 0;
    if (action.do === "type") {
      client.types(place, splice(at, at, marks.next(client.actorId, action.count)));
    } else if (action.do === "erase") {
      const end = Math.min(text.length, at + action.count);
      marks.removed(client.actorId, text.slice(at, end));
      if (end > at) client.types(place, splice(at, end, ""));
    } else {
      marks.removed(client.actorId, text);
      client.does(replaceOp(place, marks.next(client.actorId, 1), newId()));
    }
  }

  /** Everything heals: lines come back and everybody sends and hears until nothing is left. */
  function settle() {
    for (let round = 0; round < 40; round += 1) {
      for (const client of clients) {
        back(client);
        client.timesOut();
        client.sends();
      }
      commit(100, false);
      for (const client of clients) {
        for (let most = 0; most < 400 && client.down().length > 0; most += 1) hear(client, 0);
        if (client.revision() < server.log.length) catchUp(client);
      }
      if (clients.every((one) => one.pending().length === 0 && one.down().length === 0)) return;
    }
  }

  function complaints(): string[] {
    const found = [...said];
    const truth = JSON.stringify(sorted(server.board()));
    for (const client of clients) {
      if (JSON.stringify(sorted(client.view())) !== truth)
        found.push("a view differs from the rows");
      if (client.pending().length > 0) found.push("a change was never answered");
      if (client.seen.some((revision, index) => revision !== index + 1))
        found.push("somebody saw a revision out of order");
    }
    const logged = server.log.map((entry) => entry.opId);
    if (new Set(logged).size < logged.length) found.push("an op is in the log twice");
    for (const opId of sentIds)
      if (!logged.includes(opId) && !server.rejections.has(opId)) found.push("an op was lost");
    if (server.log.some((entry) => entry.actorId === people[viewer]))
      found.push("an op of somebody who may only look is in the log");
    const replayed = applyOps(
      startBoard,
      server.log.map((entry) => entry.op),
    );
    if (JSON.stringify(sorted(replayed)) !== truth) found.push("the log draws another map");
    const returned = [...clients, ...gone].map((client) => client.returned()).join("");
    found.push(...marks.complaints(server.board(), returned));
    return [...new Set(found)];
  }

  return { act, settle, complaints };
}

/** Follows every typed character, each of which exists once, and who typed it. */
function createMarks() {
  const authors = new Map<string, string>();
  const erased = new Set<string>();
  const erasedBy = new Map<string, Set<string>>();
  return {
    next(author: string, count: number): string {
      let text = "";
      for (let more = 0; more < count; more += 1) {
        const mark = String.fromCharCode(firstMark + authors.size);
        authors.set(mark, author);
        text += mark;
      }
      return text;
    },
    removed(by: string, text: string) {
      for (const mark of text) erased.add(mark);
      erasedBy.set(by, new Set([...(erasedBy.get(by) ?? []), ...text]));
    },
    /** After an undo: what others have typed is still there, unless one had erased it oneself before. */
    walked(client: ModelClient, before: Board): string[] {
      const found: string[] = [];
      const [was, is] = [textOf(before), new Set(textOf(client.view()))];
      for (const mark of was) {
        if (is.has(mark)) continue;
        erased.add(mark);
        const author = authors.get(mark);
        const isOwn = author === undefined || author === client.actorId;
        if (!isOwn && !erasedBy.get(client.actorId)?.has(mark))
          found.push("undo took away what somebody else had typed");
      }
      return found;
    },
    complaints(board: Board, returned: string): string[] {
      const text = [...textOf(board)];
      const found: string[] = [];
      for (const mark of authors.keys()) {
        const count = text.filter((one) => one === mark).length;
        if (erased.has(mark)) continue;
        if (count > 1) found.push("a typed character appears twice");
        if (count === 0 && !returned.includes(mark)) found.push("a typed character is gone");
      }
      return found;
    },
  };
}

const textOf = (board: Board): string =>
  [
    ...rowsIn(board.cards).map((card) => card.text),
    ...[board.stages, board.steps, board.lanes].flatMap((rows) =>
      Object.values(rows).map((row) => row.title),
    ),
  ].join("");

const sorted = (board: Board) =>
  [rowsIn(board.cards), ...[board.stages, board.steps, board.lanes].map(Object.values)].flatMap(
    (rows: { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

/** A text set as a whole, as programs do. */
function replaceOp({ entity, field, id }: TextPlace, value: string, opId: string): ClientOp {
  if (field === "text") return { opId, kind: "card.set", id, set: { field, value } };
  if (entity === "stage") return { opId, kind: "stage.set", id, set: { field, value } };
  if (entity === "step") return { opId, kind: "step.set", id, set: { field, value } };
  return { opId, kind: "lane.set", id, set: { field, value } };
}
