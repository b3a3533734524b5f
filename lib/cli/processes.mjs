import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "./project.mjs";
import { beforeExit, isEnding } from "./shutdown.mjs";

/** Starts a child of this program in the project's folder; it is stopped before the program ends. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: options.stdio ?? ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...options.env },
    shell: options.shell ?? false,
  });
  beforeExit(() => stopChild(child, options.graceMs ?? 2000));
  return child;
}

export const startNode = (args, options) => startChild(process.execPath, args, options);

/** Starts a TypeScript file, with the project's path aliases, and a message channel to it. */
export function startTypeScript(file, options = {}) {
  const stdio = ["ignore", "inherit", "inherit", "ipc"];
  return startNode(["--import", "tsx", file], { ...options, stdio });
}

/** Resolves to the exit code of a child; 1 when a signal ended it. Silent once the program ends. */
export function exitOf(child) {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => isEnding() || resolve(code ?? 1));
  });
}

export const runNode = (args, options) => exitOf(startNode(args, options));

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Asks a child to end, and ends it after `graceMs` milliseconds if it has not. */
async function stopChild(child, graceMs) {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
  if (hasEnded(child)) return;
  child.kill("SIGKILL");
  await ended;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
