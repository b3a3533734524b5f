import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "./project.mjs";

/** Resolves to the port that could be bound, or null when it is taken; 0 asks for any free port. */
export function tryPort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(new Refusal(`Cannot listen on ${host}:${port} (${error.code}).`));
    });
    server.listen(port, host, () => {
      const bound = server.address().port;
      server.close(() => resolve(bound));
    });
  });
}

export const anyFreePort = () => tryPort(0);

/** Waits up to three seconds for a port: a server that lost its launcher is still closing. */
export async function requirePort(port, host) {
  for (let attempt = 0; attempt < 15; attempt++) {
    if ((await tryPort(port, host)) !== null) return;
    await sleep(200);
  }
  throw new Refusal(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`);
}
