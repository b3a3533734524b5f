import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { SignedIn } from "@/lib/access/sessions";
import { findStandings, standingKey } from "@/lib/access/standing";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { largestFrame, liveCloseCodes } from "@/lib/maps/live/frames";
import { type Channel, openChannel } from "./channel";
import { shakeHands, turnAway } from "./handshake";
import { openHub } from "./hub";
import { openCounter } from "./tokens";

const recheckMs = 1000;
const beatMs = 10_000;
const mostPerAddress = 500;
const mostPerPerson = 40;

export type Live = Awaited<ReturnType<typeof openLive>>;

/** The live channels of this process: one WebSocket a tab, on the port of everything else. */
export async function openLive() {
  const hub = await openHub();
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
  });
  const channels = new Set<Channel>();
  const perAddress = openCounter(mostPerAddress);
  const perPerson = openCounter(mostPerPerson);
  let isClosing = false;
  let lastNumber = 0;

  function accept(req: IncomingMessage, socket: Duplex, head: Buffer, person: SignedIn) {
    wss.handleUpgrade(req, socket, head, (ws) => {
      lastNumber += 1;
      const channel = openChannel({ ws, person, hub, number: lastNumber });
      channels.add(channel);
      ws.on("close", () => channels.delete(channel));
    });
  }

  async function recheck() {
    const joined = [...channels].flatMap((channel) => {
      const standing = channel.standing();
      return standing ? [{ channel, standing }] : [];
    });
    const roles = await findStandings(
      joined.map((one) => one.standing),
      new Date(),
    );
    for (const { channel, standing } of joined)
      channel.setRole(roles.get(standingKey(standing)) ?? null);
  }

  const timers = [
    setInterval(() => void recheck().catch(unreachable), recheckMs),
    setInterval(() => {
      for (const channel of channels) channel.beat();
      for (const room of hub.rooms()) room.presence.expire(Date.now());
    }, beatMs),
  ];

  return {
    /** Takes a request for a channel, or turns it away. */
    async upgrade(req: IncomingMessage, socket: Duplex, head: Buffer, address: string) {
      socket.on("error", () => socket.destroy());
      try {
        if (isClosing) throw new AppError("unavailable", "The server restarts.");
        const leaveAddress = enter(perAddress, address);
        socket.once("close", leaveAddress);
        const person = await shakeHands(req);
        socket.once("close", enter(perPerson, person.user.id));
        if (socket.destroyed) return;
        accept(req, socket, head, person);
      } catch (thrown) {
        turnAway(socket, thrown);
      }
    },
    /** Answers what has come and sends everybody to another process. */
    async close() {
      isClosing = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...channels].map((channel) => channel.close(liveCloseCodes.restart)));
      await hub.close();
    },
  };
}

const unreachable = (error: unknown) => log.warn({ err: error }, "roles could not be looked up");

function enter(counter: ReturnType<typeof openCounter>, name: string): () => void {
  const leave = counter.enter(name);
  if (!leave) throw new AppError("rate_limited", "Too many live channels are open.");
  return leave;
}
