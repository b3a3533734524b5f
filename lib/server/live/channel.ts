import type { RawData, WebSocket } from "ws";
import type { Role } from "@/db/enums";
import { findMembership } from "@/lib/access/doors";
import { can } from "@/lib/access/policy";
import type { SignedIn } from "@/lib/access/sessions";
import type { Standing } from "@/lib/access/standing";
import type { Context } from "@/lib/core/context";
import { log } from "@/lib/core/log";
import {
  type ClientFrame,
  furthestBehind,
  liveCloseCodes,
  type ServerFrame,
} from "@/lib/maps/live/frames";
import { clientFrame } from "@/lib/maps/live/schema";
import type { Hub } from "./hub";
import type { Room, Seat } from "./room";
import { createSubmitter } from "./submit";
import { tokenBucket } from "./tokens";

const mostWaitingOps = 2000;
const mostMalformed = 20;
/** Bytes a slow line may owe before presence is left out, and before it is cut. */
const slowLine = 256 * 1024;
const deadLine = 8 * 1024 * 1024;
const goodbyeMs = 1000;
const framePace = { perSecond: 120, burst: 400 };

type Joined = {
  room: Room;
  seat: Seat;
  ctx: Context;
  submitter: ReturnType<typeof createSubmitter>;
};
export type Channel = ReturnType<typeof openChannel>;
type Options = { ws: WebSocket; person: SignedIn; hub: Hub; number: number };

/** One browser tab's line: who is behind it, which map it has open, and what it may do there. */
export function openChannel({ ws, person, hub, number }: Options) {
  let joined: Joined | null = null;
  let isJoining = false;
  let malformed = 0;
  let hasAnswered = true;
  let isLeaving = false;
  const pace = tokenBucket(framePace);

  const tell = (frame: ServerFrame) => sendText(ws, JSON.stringify(frame));

  async function join(frame: Extract<ClientFrame, { t: "join" }>) {
    const membership = await findMembership(person.user.id, frame.workspace);
    const ctx = membership?.ctx;
    const room = ctx && can(ctx.actor, "map.read") ? await hub.enter(ctx, frame.mapId) : null;
    if (!ctx || !room || ws.readyState !== ws.OPEN) return tell({ t: "error", code: "not_found" });
    if (room.released() - frame.after > furthestBehind) return tell({ t: "stale" });
    const seat: Seat = {
      number,
      isLive: false,
      send: (text, isDroppable) => sendText(ws, text, isDroppable),
    };
    const { mapId, clientId } = frame;
    const submitter = createSubmitter({
      ...{ mapId, clientId, tell },
      contextNow: () => joined?.ctx ?? ctx,
      onWaiting: (count) => (count > mostWaitingOps ? ws.pause() : ws.resume()),
    });
    room.seats.set(number, seat);
    joined = { room, seat, ctx, submitter };
    const { people, cells } = { people: room.presence.people(), cells: room.presence.cells() };
    const me = { number, userId: person.user.id };
    tell({ t: "joined", ...me, revision: room.released(), people, cells, ...rightsOf(ctx) });
    room.presence.enter({ ...me, name: person.user.name, doing: null }, Date.now());
    await room.catchUp(seat, frame.after);
  }

  async function take(frame: ClientFrame) {
    if (frame.t === "join") {
      if (joined || isJoining) return tell({ t: "error", code: "malformed" });
      isJoining = true;
      await join(frame).finally(() => {
        isJoining = false;
      });
      return;
    }
    if (!joined) return tell({ t: "error", code: "not_joined" });
    const { room, seat, submitter } = joined;
    if (frame.t === "ops") submitter.add(frame.batches);
    else if (frame.t === "since") {
      // One reading of the log at a time: the one under way ends at the newest revision anyway.
      if (seat.isLive) await room.catchUp(seat, frame.after);
    } else if (frame.t === "doing") room.presence.does(number, frame.doing, Date.now());
    else room.presence.points(number, frame.pointer, Date.now());
  }

  function hear(data: RawData, isBinary: boolean) {
    if (isLeaving) return;
    const waitMs = pace.take(Date.now());
    if (waitMs > 0) pauseFor(ws, waitMs);
    const frame = isBinary ? null : readFrame(String(data));
    if (frame) {
      take(frame).catch((error) => {
        log.warn({ err: error }, "a live frame could not be answered");
        ws.close(1011);
      });
      return;
    }
    malformed += 1;
    tell({ t: "error", code: "malformed" });
    if (malformed > mostMalformed) ws.close(1008);
  }

  function leave() {
    if (!joined) return;
    const { room } = joined;
    joined = null;
    room.seats.delete(number);
    room.presence.leave(number);
    hub.leave(room);
  }

  ws.on("message", hear);
  ws.on("pong", () => {
    hasAnswered = true;
  });
  ws.on("close", leave);
  ws.on("error", () => ws.terminate());

  return {
    standing: (): Standing | null =>
      joined && { sessionId: person.sessionId, workspaceId: joined.ctx.workspaceId },
    sessionId: person.sessionId,
    /** What the person is in the workspace now; null ends the channel. */
    setRole(role: Role | null) {
      if (!joined) return;
      if (role === null) return ws.close(liveCloseCodes.gone, "no longer allowed");
      const { actor } = joined.ctx;
      if (actor.kind !== "member" || actor.role === role) return;
      joined.ctx = { ...joined.ctx, actor: { ...actor, role } };
      tell({ t: "role", ...rightsOf(joined.ctx) });
    },
    /** Ends a line on which nothing has been heard since the last beat. */
    beat() {
      if (!hasAnswered) return ws.terminate();
      hasAnswered = false;
      ws.ping();
      tell({ t: "beat" });
    },
    /** Answers what has come, then says good-bye. */
    async close(code: number) {
      isLeaving = true;
      await joined?.submitter.idle();
      ws.close(code);
      setTimeout(() => ws.terminate(), goodbyeMs).unref();
    },
  };
}

const rightsOf = ({ actor }: Context) => ({
  canEdit: can(actor, "map.edit"),
  canComment: can(actor, "map.comment"),
});

function readFrame(text: string): ClientFrame | null {
  try {
    return clientFrame.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function sendText(ws: WebSocket, text: string, isDroppable = false) {
  if (ws.readyState !== ws.OPEN) return;
  if (ws.bufferedAmount > deadLine) return ws.terminate();
  if (isDroppable && ws.bufferedAmount > slowLine) return;
  ws.send(text);
}

function pauseFor(ws: WebSocket, waitMs: number) {
  ws.pause();
  setTimeout(() => ws.resume(), waitMs).unref();
}
