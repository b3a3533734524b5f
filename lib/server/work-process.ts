import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { log } from "@/lib/core/log";
import { onShutdown } from "./shutdown";

/**
 * Far more than the largest piece of work holds; a heap that may grow further is tidied up later. Customers
 * are derived in slices: room for one of them is let go at once, where it is short each is copied twice.
 */
const memory = ["--max-old-space-size=1024", "--max-semi-space-size=32"];
const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** One that has lived so long did not end at its start. */
const healthyMs = 60_000;

/**
 * Runs the work of the outbox in a process beside this one, so that nobody waits for a page behind it
 * and a second core has something to do. It is started again whenever it ends, and ends with this one.
 */
export function startWorkProcess(): void {
  const state = { isStopping: false, pauseMs: firstPauseMs };
  let child = open();

  function open(): ChildProcess {
    const since = Date.now();
    const started = fork(programBeside(), { execArgv: [...process.execArgv, ...memory] });
    started.once("exit", (code, signal) => {
      if (state.isStopping) return;
      log.error({ code, signal }, "the worker ended and is started again");
      if (Date.now() - since > healthyMs) state.pauseMs = firstPauseMs;
      setTimeout(again, state.pauseMs);
      state.pauseMs = Math.min(longestPauseMs, 2 * state.pauseMs);
    });
    return started;
  }

  function again() {
    if (!state.isStopping) child = open();
  }

  onShutdown(async () => {
    state.isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  });
}

/** Beside the program that runs, built like it or a source like it. */
function programBeside(): string {
  const { dir, ext } = path.parse(process.argv[1] ?? "");
  return path.join(dir, `work${ext}`);
}
