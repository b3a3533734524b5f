import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/** A mistake or a lack that the person at the keyboard can mend; shown as one line, without a stack. */
export class Refusal extends Error {}

/** Prints a step that has been done, with the seconds it took (`since` as of `performance.now()`). */
export function progress(step, since) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`✓ ${step} (${seconds} s)`);
}

/** The oldest Node the product runs on, and the oldest its test tools run on. */
const nodeToRun = [20, 9];
export const nodeToTest = [20, 19];

export function checkNode([neededMajor, neededMinor] = nodeToRun) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  const needed = `${neededMajor}.${neededMinor}`;
  throw new Refusal(`Node ${process.versions.node} is too old: ${needed} or newer is needed.`);
}

/** Settings from `.env`, if there is one; what the environment already holds wins. */
export function loadEnvFile() {
  if (!existsSync(inProject(".env"))) return;
  if (!process.loadEnvFile) throw new Refusal("Reading .env needs Node 20.12 or newer.");
  process.loadEnvFile(inProject(".env"));
}

/** What to print about an error: a refusal is a sentence, anything else needs its stack. */
export const explain = (error) =>
  error instanceof Refusal ? error.message : (error?.stack ?? String(error));
