import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { anyFreePort } from "../../lib/cli/ports.mjs";

export type ServerProcess = {
  url: string;
  pid: number;
  stop: () => Promise<void>;
  /** kill -9 */
  kill: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");

/** The server as a process of its own, on the database of the tests unless the settings say another. */
export async function startServerProcess(
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
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
      NEXTAUTH_URL: url,
      ...settings,
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
