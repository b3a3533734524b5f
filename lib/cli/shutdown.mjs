import { explain } from "./project.mjs";

const steps = [];
let ending;

/** Registers what must be undone before this process ends; the last registered is undone first. */
export function beforeExit(step) {
  steps.push(step);
}

/** Undoes everything registered, in reverse order, and exits. A second call changes nothing. */
export function shutDown(code) {
  ending ??= undoAll().then(() => process.exit(code));
  return ending;
}

async function undoAll() {
  for (const step of steps.toReversed()) {
    await Promise.resolve(step()).catch((error) => console.error(explain(error)));
  }
}

/** Runs a command line program: signals end it in order, an error is explained and exits with 1. */
export async function runProgram(main) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => shutDown(0));
  }
  try {
    const code = await main();
    if (typeof code === "number") await shutDown(code);
  } catch (error) {
    if (ending) return;
    console.error(`✗ ${explain(error)}`);
    await shutDown(1);
  }
}
