import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBuild } from "./build.mjs";
import { providePostgres } from "./database.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { checkNode, nodeToTest, progress } from "./project.mjs";
import { beforeExit, runProgram } from "./shutdown.mjs";
import { addCounts, broken, describeOutcome } from "./test-counts.mjs";
import { fastSettings } from "./test-database.mjs";
import { runPlaywright, runVitest } from "./test-suites.mjs";

/**
 * `npm test` runs everything. `npm test -- e2e` runs the browser's part alone, further words after
 * it narrow it; any other words are parts of the names of the test files to run.
 */
let counts = broken;

await runProgram(async () => {
  const since = performance.now();
  // Registered first and so done last: nothing is printed below it.
  beforeExit(() => console.log(describeOutcome(counts)));
  checkNode(nodeToTest);
  await ensureDependencies();
  const filters = process.argv.slice(2);
  const onlyBrowser = filters[0] === "e2e";
  const wantsBrowser = onlyBrowser || filters.length === 0;
  const workFolder = temporaryFolder();
  const addressOf = await provideTestServer(workFolder);
  // Some tests read what the build knows about routes.
  if (wantsBrowser) await ensureBuild();
  const results = [];
  if (!onlyBrowser) results.push(await runVitest(workFolder, addressOf, filters));
  if (wantsBrowser) results.push(await runPlaywright(workFolder, addressOf, filters.slice(1)));
  counts = results.reduce(addCounts);
  progress("tests run", since);
  return counts.failed > 0 ? 1 : 0;
}, 1);

function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-test-"));
  // Under root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  beforeExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function provideTestServer(workFolder) {
  const ownerUrl = await providePostgres({
    dataFolder: path.join(workFolder, "postgres"),
    password: randomBytes(24).toString("hex"),
    port: 0,
    database: "postgres",
    settings: fastSettings,
  });
  return (database) => ownerUrl.replace(/[^/]+$/, database);
}
