import { startNode } from "./processes.mjs";
import { argumentsOf } from "./programs.mjs";
import { Refusal } from "./project.mjs";

/** Starts the server and resolves to its process once it listens. `stdio` has a message channel to it. */
export function startServer(env, stdio = ["ignore", "inherit", "inherit", "ipc"]) {
  const args = argumentsOf("serve", { development: env.NODE_ENV === "development" });
  const child = startNode(args, { env, stdio, graceMs: 10_000 });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Refusal(`The server ended at its start (${code}).`)));
  });
}
