import { expect } from "vitest";
import WebSocket from "ws";
import { openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import type { ClientFrame, ServerFrame } from "@/lib/maps/live/frames";
import { outgoing, unsent } from "@/lib/maps/live/replica";
import { serverFrame } from "@/lib/maps/live/schema";
import { did, heard, type Session, sessionOf, turnedDown, typed } from "@/lib/maps/live/session";
import type { Board } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf, type TextPlace } from "@/lib/maps/text/place";
import { takenIn } from "./taken-in";

export type LiveClient = ReturnType<typeof createLiveClient>;
type Place = { slug: string; mapId: string; board: Board; revision: number };
type Options = { url: () => string; token: string; place: Place };

/** A person at a real server, with the product's own copy of the map behind a real socket. */
export function createLiveClient({ url, token, place }: Options) {
  let session: Session = sessionOf(place.board, place.revision);
  let socket: WebSocket | null = null;
  let isJoined = false;
  let isStopped = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const clientId = newId();
  const seen: number[] = [];
  const frames: ServerFrame[] = [];
  const rejected: string[] = [];
  const sent = new Set<string>();
  const made = new Set<string>();
  const meta = () => ({ batchId: newId(), now: Date.now(), newId });

  function send(frame: ClientFrame) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  function flush() {
    if (!isJoined) return;
    const { replica, ops } = outgoing(session.replica, () => true);
    session = { ...session, replica };
    if (ops.length === 0) return;
    for (const { op } of ops) sent.add(op.opId);
    send({
      t: "ops",
      batches: ops.map(({ batchId, op }) => ({ batchId, ops: [op] })),
    });
  }

  function hear(frame: ServerFrame) {
    frames.push(frame);
    if (frame.t === "joined") {
      isJoined = true;
      session = { ...session, replica: unsent(session.replica) };
      flush();
    } else if (frame.t === "ops") {
      const next = heard(session, frame.entries);
      seen.push(...takenIn(session, next, frame.entries));
      session = next.session;
      if (next.isGap) send({ t: "since", after: session.replica.revision });
      flush();
    } else if (frame.t === "done") settle(frame);
    else if (frame.t === "failed") {
      session = { ...session, replica: unsent(session.replica) };
      setTimeout(flush, 100);
    }
  }

  function settle({ applied, rejected: refused }: Extract<ServerFrame, { t: "done" }>) {
    const { replica } = session;
    const known = new Set(
      applied.filter((one) => one.revision <= replica.revision).map((one) => one.opId),
    );
    const pending = replica.pending.filter(({ op }) => !known.has(op.opId));
    const ids = new Set(refused.map((one) => one.opId));
    session = turnedDown({ ...session, replica: { ...replica, pending } }, ids).session;
    rejected.push(...ids);
    flush();
  }

  function connect() {
    if (isStopped) return;
    const at = new WebSocket(`${url().replace("http", "ws")}/live`, {
      headers: { origin: url(), cookie: `throughline-session=${token}` },
    });
    socket = at;
    at.on("open", () => {
      const { slug, mapId } = place;
      send({ t: "join", workspace: slug, mapId, clientId, after: session.replica.revision });
    });
    at.on("message", (data) => {
      const frame = serverFrame.safeParse(JSON.parse(String(data)));
      if (frame.success && socket === at) hear(frame.data);
    });
    at.on("error", () => {});
    at.on("close", (code) => {
      isJoined = false;
      closed = code;
      if (code !== 4403) waiting = setTimeout(connect, 50 + Math.random() * 100);
    });
  }
  let closed = 0;
  connect();

  return {
    clientId,
    frames,
    seen,
    rejected,
    sent,
    made,
    send,
    view: () => session.replica.view,
    revision: () => session.replica.revision,
    pending: () => session.replica.pending,
    /** the code of the last end of the line */
    closed: () => closed,
    isJoined: () => isJoined,
    does(...ops: ClientOp[]) {
      session = did(session, ops, meta());
      // What cannot be done here and now, such as deleting what is deleted, was never made.
      const pending = new Set(session.replica.pending.map(({ op }) => op.opId));
      for (const { opId } of ops) if (pending.has(opId)) made.add(opId);
      flush();
    },
    types(text: string | TextPlace, at: number, insert: string, erase = 0) {
      const place = typeof text === "string" ? cardTextOf(text) : text;
      session = typed(session, { place, delta: splice(at, at + erase, insert) }, meta());
      flush();
    },
    textOf: (cardId: string) => rowIn(session.replica.view.cards, cardId)?.text ?? "",
    /** Cuts the line without a word; it comes back by itself. */
    cut: () => socket?.terminate(),
    stop() {
      isStopped = true;
      clearTimeout(waiting);
      socket?.terminate();
    },
  };
}

/** Opens the map for a member at a server. */
export async function open(
  map: Place,
  member: { userId: string },
  url: () => string,
): Promise<LiveClient> {
  const token = await openSession(member.userId, null);
  return createLiveClient({ url, token, place: map });
}

export const joined = (client: LiveClient) =>
  expect.poll(() => client.isJoined(), { timeout: 15_000, interval: 20 }).toBe(true);

/** Until nothing is on its way any more and everybody has seen the same revision. */
export async function atRest(clients: readonly LiveClient[], revision?: () => Promise<number>) {
  const latest = async () =>
    revision ? revision() : Math.max(...clients.map((client) => client.revision()));
  await expect
    .poll(
      async () => {
        const at = await latest();
        return clients.filter((one) => one.pending().length > 0 || one.revision() !== at).length;
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(0);
}
