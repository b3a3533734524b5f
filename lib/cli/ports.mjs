import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "./project.mjs";

/** Resolves to the port when it can be bound, and to null when it is taken. */
export function tryPort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(new Refusal(`Cannot listen on ${host}:${port} (${error.code}).`));
    });
    server.listen(port, host, () => server.close(() => resolve(port)));
  });
}

/**
 * Resolves to a free port below those that systems hand to outgoing connections (32768 and up on
 * Linux, 49152 elsewhere): it stays free while its server is being restarted.
 */
export async function anyFreePort() {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = await tryPort(randomInt(20_000, 32_768));
    if (port !== null) return port;
  }
  throw new Refusal("No free port was found between 20000 and 32767.");
}

/** Waits up to three seconds for a port: a server that lost its launcher is still closing. */
export async function requirePort(port, host) {
  for (let attempt = 0; attempt < 15; attempt++) {
    if ((await tryPort(port, host)) !== null) return;
    await sleep(200);
  }
  throw new Refusal(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`);
}
