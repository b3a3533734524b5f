import type { RawData, WebSocket } from "ws";
import type { Role } from "@/db/enums";
import type { SignedIn } from "@/lib/access/sessions";
import type { Standing } from "@/lib/access/standing";
import { log } from "@/lib/core/log";
import { type ClientFrame, liveCloseCodes, type ServerFrame } from "@/lib/maps/live/frames";
import { rightsOf } from "@/lib/maps/live/rights";
import { clientFrame } from "@/lib/maps/live/schema";
import type { Hub } from "./hub";
import { type Joined, type Line, takeSeat, welcome } from "./join";
import { sendText } from "./send";
import { tokenBucket } from "./tokens";

const mostMalformed = 20;
const goodbyeMs = 1000;
/** A page joins as soon as its line is open. */
const joinWithinMs = 30_000;
const framePace = { perSecond: 120, burst: 400 };

export type Channel = ReturnType<typeof openChannel>;
type Options = { ws: WebSocket; person: SignedIn; hub: Hub; number: number };

/** One browser tab's line: who is behind it, which map it has open, and what it may do there. */
export function openChannel({ ws, person, hub, number }: Options) {
  const tell = (frame: ServerFrame) => sendText(ws, JSON.stringify(frame));
  const desk = openDesk({ ws, person, hub, number, tell });
  const { joined } = desk;
  let hasAnswered = true;
  ws.on("pong", () => {
    hasAnswered = true;
  });
  ws.on("error", () => ws.terminate());
  const waiting = setTimeout(() => {
    if (!joined()) ws.close(1008, "no map was opened");
  }, joinWithinMs).unref();
  ws.on("close", () => clearTimeout(waiting));

  return {
    standing: (): Standing | null => {
      const ctx = joined()?.ctx;
      return ctx ? { sessionId: person.sessionId, workspaceId: ctx.workspaceId } : null;
    },
    sessionId: person.sessionId,
    /** What the person is in the workspace now; null ends the channel. */
    setRole(role: Role | null) {
      const here = joined();
      if (!here) return;
      if (role === null) return ws.close(liveCloseCodes.gone, "no longer allowed");
      const { actor } = here.ctx;
      if (actor.kind !== "member" || actor.role === role) return;
      here.ctx = { ...here.ctx, actor: { ...actor, role } };
      tell({ t: "role", ...rightsOf(here.ctx) });
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
      desk.stopHearing();
      await joined()?.submitter.idle();
      ws.close(code);
      setTimeout(() => ws.terminate(), goodbyeMs).unref();
    },
  };
}

/** Reads what comes over a line and hands it on; frames that cannot be read are refused and counted. */
function openDesk(line: Line) {
  const { ws, tell } = line;
  const guest = openGuest(line);
  const pace = tokenBucket(framePace);
  let malformed = 0;
  let isLeaving = false;

  function hear(data: RawData, isBinary: boolean) {
    if (isLeaving) return;
    const waitMs = pace.take(Date.now());
    if (waitMs > 0) pauseFor(ws, waitMs);
    const frame = isBinary ? null : readFrame(String(data));
    if (frame) {
      guest.take(frame).catch((error) => {
        log.warn({ err: error }, "a live frame could not be answered");
        ws.close(1011);
      });
      return;
    }
    malformed += 1;
    tell({ t: "error", code: "malformed" });
    if (malformed > mostMalformed) ws.close(1008);
  }

  ws.on("message", hear);
  ws.on("close", guest.leave);
  return {
    joined: guest.joined,
    stopHearing() {
      isLeaving = true;
    },
  };
}

/** The seat of a line, from joining to leaving, and what is done from it. */
function openGuest(line: Line) {
  const { number, hub, tell } = line;
  let joined: Joined | null = null;
  let isJoining = false;

  async function join(frame: Extract<ClientFrame, { t: "join" }>) {
    if (joined || isJoining) return tell({ t: "error", code: "malformed" });
    isJoining = true;
    try {
      joined = await takeSeat(line, frame);
      if (joined) await welcome(line, joined, frame.after);
    } finally {
      isJoining = false;
    }
  }

  return {
    joined: () => joined,
    async take(frame: ClientFrame) {
      if (frame.t === "join") return join(frame);
      if (!joined) return tell({ t: "error", code: "not_joined" });
      const { room, seat, submitter } = joined;
      if (frame.t === "ops") submitter.add(frame.batches);
      else if (frame.t === "since") {
        // One reading of the log at a time: the one under way ends at the newest revision anyway.
        if (seat.isLive) await room.catchUp(seat, frame.after);
      } else if (frame.t === "doing") room.presence.does(number, frame.doing, Date.now());
      else if (frame.t === "sees") tell(seat.outlook.look(frame.window, number));
      else room.presence.points(number, frame.pointer, Date.now());
    },
    leave() {
      if (!joined) return;
      const { room } = joined;
      joined = null;
      room.seats.delete(number);
      room.presence.leave(number);
      hub.leave(room);
    },
  };
}

function readFrame(text: string): ClientFrame | null {
  try {
    return clientFrame.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function pauseFor(ws: WebSocket, waitMs: number) {
  ws.pause();
  setTimeout(() => ws.resume(), waitMs).unref();
}
