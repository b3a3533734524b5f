import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";

type Options = { development: boolean; hostname: string; port: number };
export type Framework = {
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

/** Starts the framework inside this process; `upgrade` carries its hot reload in development. */
export async function startFramework(options: Options): Promise<Framework> {
  // The framework would listen for upgrades on our server, the live channel's among them.
  const upgrades = createServer();
  const app = next({
    dev: options.development,
    hostname: options.hostname,
    port: options.port,
    httpServer: upgrades,
  });
  await app.prepare();
  return {
    handle: app.getRequestHandler(),
    upgrade: (req, socket, head) => {
      if (!options.development || !upgrades.emit("upgrade", req, socket, head)) socket.destroy();
    },
  };
}
