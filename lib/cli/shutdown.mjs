import { explain } from "./project.mjs";

const steps = [];
let ending;

/** Registers what must be undone before this process ends; the last registered is undone first. */
export function beforeExit(step) {
  steps.push(step);
}

/** Undoes everything registered, in reverse order, and exits. A second call changes nothing. */
function shutDown(code) {
  ending ??= undoAll().then(() => process.exit(code));
  return ending;
}

/** Whether this program is on its way out: what its children do now is no news. */
export const isEnding = () => ending !== undefined;

async function undoAll() {
  for (const step of steps.toReversed()) {
    await Promise.resolve(step()).catch((error) => console.error(explain(error)));
  }
}

/**
 * Runs a command line program to the exit code that `main` resolves to; without one it runs on.
 * Signals end it in order, with `interruptedCode`; an error is explained and exits with 1.
 */
export async function runProgram(main, interruptedCode = 0) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => shutDown(interruptedCode));
  }
  if (process.env.npm_lifecycle_event) whenParentEnds(() => shutDown(interruptedCode));
  try {
    const code = await main();
    if (typeof code === "number") await shutDown(code);
  } catch (error) {
    if (ending) return;
    console.error(`✗ ${explain(error)}`);
    await shutDown(1);
  }
}

/** npm hands a signal to its shell alone, which ends without passing it on. */
function whenParentEnds(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) end();
  }, 250);
  timer.unref();
}
