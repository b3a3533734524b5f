import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase } from "@/db/client";
import { log } from "@/lib/core/log";

type Closer = () => void | Promise<void>;

const closers: Closer[] = [];
const drainMs = 5000;
const limitMs = 9000;
let draining = false;

export const isDraining = (): boolean => draining;

/** Registers what must be closed for the process to end: streams, sockets, the worker. */
export function onShutdown(close: Closer): void {
  closers.push(close);
}

/** Sockets that left HTTP are unknown to the server, which would wait for them for ever. */
export function closeUpgraded(
  server: Server,
  isOurs: (req: IncomingMessage) => boolean = () => true,
): void {
  const sockets = new Set<Duplex>();
  server.on("upgrade", (req, socket) => {
    if (!isOurs(req)) return;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  onShutdown(() => {
    for (const socket of sockets) socket.destroy();
  });
}

/**
 * Ends the process within ten seconds: takes no new connection, closes streams, gives running
 * requests five seconds, then cuts them off. A second call changes nothing. The worker has no server.
 */
async function shutDown(server?: Server): Promise<void> {
  if (draining) return;
  draining = true;
  setTimeout(() => process.exit(1), limitMs).unref();
  const closed = server && new Promise((resolve) => server.close(resolve));
  const settled = Promise.allSettled(closers.map(async (close) => close()));
  await Promise.race([Promise.all([closed, settled]), sleep(drainMs, undefined, { ref: false })]);
  server?.closeAllConnections();
  await closeDatabase();
  log.info("stopped");
  process.exit(0);
}

/** Shuts down on a signal, and when the program that started this one has vanished. */
export function shutDownOnSignals(server?: Server): void {
  const end = () => {
    shutDown(server).catch((error) => {
      log.error({ err: error }, "shutdown failed");
      process.exit(1);
    });
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  process.on("disconnect", end);
}
