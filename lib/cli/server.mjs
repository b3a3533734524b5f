import { startTypeScript } from "./processes.mjs";
import { Refusal } from "./project.mjs";

/** Starts the server and resolves to its process once it listens. */
export function startServer(env) {
  const child = startTypeScript("lib/cli/serve.ts", { env, graceMs: 10_000 });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Refusal(`The server ended at its start (${code}).`)));
  });
}
