import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { anyFreePort } from "../../lib/cli/ports.mjs";

export type LiveServer = {
  url: string;
  pid: number;
  stop: () => Promise<void>;
  /** kill -9 */
  kill: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");

/** A process of its own that serves live channels alone, on the database of the tests or another. */
export async function startLiveServer(extra: Record<string, string> = {}): Promise<LiveServer> {
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      APP_URL: url,
      LOG_LEVEL: "silent",
      ROLES: "live",
      ...extra,
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The server ended at its start (${code}).`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => ended(child, "SIGTERM"),
    kill: () => ended(child, "SIGKILL"),
  };
}

function ended(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
