import type { WebSocket } from "ws";
import { findMembership } from "@/lib/access/doors";
import { can } from "@/lib/access/policy";
import type { SignedIn } from "@/lib/access/sessions";
import { findStandings, standingKey } from "@/lib/access/standing";
import type { Context } from "@/lib/core/context";
import { type ClientFrame, furthestBehind, type ServerFrame } from "@/lib/maps/live/frames";
import { rightsOf } from "@/lib/maps/live/rights";
import type { Hub } from "./hub";
import { createOutlook } from "./outlook";
import type { Room, Seat } from "./room";
import { sendText } from "./send";
import { createSubmitter } from "./submit";

const mostWaitingOps = 2000;

/** A channel with a map open: its room, its place in it, and who the person is there. */
export type Joined = {
  room: Room;
  seat: Seat;
  ctx: Context;
  submitter: ReturnType<typeof createSubmitter>;
};
export type Line = {
  ws: WebSocket;
  person: SignedIn;
  hub: Hub;
  /** of the connection */
  number: number;
  tell: (frame: ServerFrame) => void;
};
type Join = Extract<ClientFrame, { t: "join" }>;

/** Takes a seat in the room of a map; null, and said so, where that is not possible. */
export async function takeSeat(line: Line, frame: Join): Promise<Joined | null> {
  const { ws, person, hub, number, tell } = line;
  const ctx = await standingOf(person, frame.workspace);
  const room = ctx && can(ctx.actor, "map.read") ? await hub.enter(ctx, frame.mapId) : null;
  if (!ctx || !room || ws.readyState !== ws.OPEN) {
    tell({ t: "error", code: "not_found" });
    return null;
  }
  if (room.released() - frame.after > furthestBehind) {
    tell({ t: "stale" });
    return null;
  }
  const seat: Seat = {
    number,
    isLive: false,
    outlook: createOutlook(room.presence),
    send: (text, isDroppable) => sendText(ws, text, isDroppable),
  };
  const { mapId, clientId } = frame;
  const submitter = createSubmitter({
    ...{ mapId, clientId, tell },
    contextNow: () => joined.ctx,
    onWaiting: (count) => (count > mostWaitingOps ? ws.pause() : ws.resume()),
  });
  const joined: Joined = { room, seat, ctx, submitter };
  room.seats.set(number, seat);
  return joined;
}

/** What the person is there while they are signed in; the line may have waited since they were. */
async function standingOf({ user, sessionId }: SignedIn, slug: string): Promise<Context | null> {
  const membership = await findMembership(user.id, slug);
  if (!membership) return null;
  const { ctx } = membership;
  const standing = { sessionId, workspaceId: ctx.workspaceId };
  const roles = await findStandings([standing], new Date());
  return roles.has(standingKey(standing)) ? ctx : null;
}

/** Tells a newcomer who is here and what they have missed, and the others of them. */
export async function welcome(line: Line, { room, seat, ctx }: Joined, after: number) {
  const { number, person, tell } = line;
  const { people, cells } = { people: room.presence.people(), cells: room.presence.cells() };
  const me = { number, userId: person.user.id };
  tell({ t: "joined", ...me, revision: room.released(), people, cells, ...rightsOf(ctx) });
  room.presence.enter({ ...me, name: person.user.name, doing: null }, Date.now());
  await room.catchUp(seat, after);
}
