import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { programIn } from "./postgres-binaries.mjs";
import { isAlive } from "./processes.mjs";

const pidFile = (data) => path.join(data, "postmaster.pid");

/**
 * The server that runs on a data folder: `{ pid, port, isReady }`, or null.
 * A file left by a crash is removed, since its number may belong to any other process by now.
 */
export function findPostmaster(data) {
  if (!existsSync(pidFile(data))) return null;
  const lines = readFileSync(pidFile(data), "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !commandOf(pid).includes("postgres")) {
    rmSync(pidFile(data), { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function commandOf(pid) {
  if (process.platform === "win32") return "postgres";
  const entry = `/proc/${pid}/cmdline`;
  if (existsSync(entry)) return readFileSync(entry, "utf8");
  return String(spawnSync("ps", ["-o", "command=", "-p", String(pid)]).stdout);
}

/** Waits until the server on a data folder takes connections; null when it does not within `timeoutMs`. */
export async function waitUntilReady(data, timeoutMs, hasFailed = () => false) {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline && !hasFailed()) {
    const postmaster = existsSync(pidFile(data)) ? findPostmaster(data) : null;
    if (postmaster?.isReady) return postmaster;
    await sleep(20);
  }
  return null;
}

/** Ends sessions, writes a checkpoint and stops; after five seconds it stops without a checkpoint. */
export async function stopPostmaster(native, data, pid) {
  if (process.platform === "win32") {
    spawnSync(programIn(native, "pg_ctl"), ["-D", data, "stop", "-m", "fast", "-w"]);
    return;
  }
  for (const [signal, waitMs] of [
    ["SIGINT", 5000],
    ["SIGQUIT", 2000],
  ]) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = performance.now() + waitMs;
    while (existsSync(pidFile(data)) && performance.now() < deadline) await sleep(20);
    if (!existsSync(pidFile(data))) return;
  }
}
