import { rmSync } from "node:fs";
import { ensureDependencies } from "./dependencies.mjs";
import { runNode } from "./processes.mjs";
import { checkNode, inProject, nodeToTest, progress } from "./project.mjs";
import { runProgram } from "./shutdown.mjs";

const checks = [
  ["lock file", "lib/cli/lockfile.mjs"],
  ["route types", "node_modules/next/dist/bin/next", "typegen"],
  ["types", "node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"],
  ["style", "node_modules/@biomejs/biome/bin/biome", "check", "."],
  ["layers", "node_modules/vitest/vitest.mjs", "run", "tests/architecture.test.ts"],
];

/** Everything that can be said about the code without running the product; all checks always run. */
await runProgram(async () => {
  checkNode(nodeToTest);
  await ensureDependencies();
  // What an earlier `npm run dev` has left there knows fewer routes than there are now.
  rmSync(inProject(".next/dev/types"), { recursive: true, force: true });
  const failed = [];
  for (const [name, ...args] of checks) {
    const since = performance.now();
    const code = await runNode(args, { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    if (code === 0) progress(name, since);
    else failed.push(name);
  }
  if (failed.length > 0) console.error(`✗ ${failed.join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}, 1);
