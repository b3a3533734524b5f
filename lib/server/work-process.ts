import { type ChildProcess, fork } from "node:child_process";
import { log } from "@/lib/core/log";
import { onShutdown } from "./shutdown";

const program = "lib/cli/work.ts";
/** Far more than the largest piece of work holds; a heap that may grow further is tidied up later. */
const memory = "--max-old-space-size=1024";
const pauseMs = 1000;

/**
 * Runs the work of the outbox in a process beside this one, so that nobody waits for a page behind it
 * and a second core has something to do. It is started again whenever it ends, and ends with this one.
 */
export function startWorkProcess(): void {
  const state = { isStopping: false };
  let child = open();

  function open(): ChildProcess {
    const started = fork(program, { execArgv: [...process.execArgv, memory] });
    started.once("exit", (code, signal) => {
      if (state.isStopping) return;
      log.error({ code, signal }, "the worker ended and is started again");
      setTimeout(() => {
        if (!state.isStopping) child = open();
      }, pauseMs);
    });
    return started;
  }

  onShutdown(async () => {
    state.isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  });
}
