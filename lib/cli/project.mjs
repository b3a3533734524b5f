import { existsSync } from "node:fs";
import path from "node:path";

export const projectRoot = path.resolve(import.meta.dirname, "../..");
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/** A mistake or a lack that the person at the keyboard can mend; shown as one line, without a stack. */
export class Refusal extends Error {}

/** Prints a step that has been done, with the seconds it took (`since` as of `performance.now()`). */
export function progress(step, since) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`✓ ${step} (${seconds} s)`);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

/** Settings from `.env`, if there is one; what the environment already holds wins. */
export function loadEnvFile() {
  if (existsSync(inProject(".env"))) process.loadEnvFile(inProject(".env"));
}

/** What to print about an error: a refusal is a sentence, anything else needs its stack. */
export const explain = (error) =>
  error instanceof Refusal ? error.message : (error?.stack ?? String(error));
