import { type ChildProcess, fork } from "node:child_process";
import { log } from "@/lib/core/log";
import { onShutdown } from "./shutdown";

const program = "lib/cli/work.ts";
/** Far more than the largest piece of work holds; a heap that may grow further is tidied up later. */
const memory = "--max-old-space-size=1024";
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
    const started = fork(program, { execArgv: [...process.execArgv, memory] });
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
