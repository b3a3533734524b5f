import { existsSync } from "node:fs";
import { inProject } from "./project.mjs";

const sources = ["serve", "work"];
const folder = ".next/programs";
const builtFile = (name) => inProject(`${folder}/${name}.mjs`);

/**
 * Puts each program of the running product into one file with all of ours it needs. It starts sooner,
 * and does without the names which the loader of TypeScript gives to every function anew.
 */
export async function buildPrograms() {
  const { build, stop } = await import("esbuild");
  await build({
    absWorkingDir: inProject("."),
    entryPoints: sources.map((name) => `lib/cli/${name}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  // Its own process would stay beside the product.
  await stop();
}

/** What Node is given to run a program: as it was built, or from its source where it was not. */
export function argumentsOf(name, { development = false } = {}) {
  if (!development && existsSync(builtFile(name))) return [builtFile(name)];
  return ["--import", "tsx", `lib/cli/${name}.ts`];
}
