import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { ensureBuild } from "../../lib/cli/build.mjs";
import { migrateDatabase, providePostgres } from "../../lib/cli/database.mjs";
import { ensureDependencies } from "../../lib/cli/dependencies.mjs";
import { serverEnvironment } from "../../lib/cli/environment.mjs";
import { anyFreePort } from "../../lib/cli/ports.mjs";
import { runNode } from "../../lib/cli/processes.mjs";
import { buildPrograms } from "../../lib/cli/programs.mjs";
import { progress, Refusal } from "../../lib/cli/project.mjs";
import { startServer } from "../../lib/cli/server.mjs";
import { beforeExit, runProgram } from "../../lib/cli/shutdown.mjs";

const benches = {
  thin: "./thin.ts",
  measures: "./measures.ts",
  import: "./import.ts",
  map: "./map.ts",
};
/** Benches that bring data of their own and need no demo; one that opens no page needs no build. */
const bare = new Set(["measures", "import"]);
const pageless = new Set(["import"]);
const jsonChannel = 3;

/** Serves the built product from a new database with the whole demo in it, and measures it. */
await runProgram(async () => {
  const { name, seconds, millions } = parseWishes();
  await ensureDependencies();
  await (pageless.has(name) ? buildPrograms() : ensureBuild());
  const workFolder = temporaryFolder();
  const environment = await provideWorld(workFolder, name);
  const server = await serve(environment);
  Object.assign(process.env, environment);
  const { measure } = await import(benches[name]);
  const figures = await measure({
    site: environment.APP_URL,
    serverPid: server.pid,
    databasePid: postmasterOf(workFolder),
    seconds,
    millions,
  });
  writeSync(jsonChannel, `${JSON.stringify(figures, null, 2)}\n`);
  return figures.problems.length > 0 ? 1 : 0;
}, 1);

function parseWishes() {
  const { values, positionals } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      millions: { type: "string", default: "1" },
    },
    allowPositionals: true,
  });
  const [name = "thin"] = positionals;
  if (!Object.hasOwn(benches, name)) {
    throw new Refusal(`There is no bench "${name}": ${Object.keys(benches).join(", ")}.`);
  }
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 600)) throw new Refusal("--seconds takes 1 to 600.");
  const millions = values.millions.split(",").map(Number);
  if (!millions.every((size) => size > 0 && size <= 20)) {
    throw new Refusal("--millions takes sizes up to 20, such as 1,5,10.");
  }
  return { name, seconds, millions };
}

function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-bench-"));
  // Under root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  beforeExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function clusterIn(workFolder) {
  return path.join(workFolder, "postgres");
}

function postmasterOf(workFolder) {
  const lines = readFileSync(path.join(clusterIn(workFolder), "postmaster.pid"), "utf8");
  return Number(lines.split("\n")[0]);
}

/** What the database does by itself within a minute: the plans of a new one know nothing yet. */
async function gatherStatistics(ownerUrl) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql`analyze`;
  await sql.end();
}

/** PostgreSQL as it comes: what was acknowledged has been written to the disk. */
async function provideWorld(workFolder, name) {
  const ownerUrl = await providePostgres({
    dataFolder: clusterIn(workFolder),
    password: randomBytes(24).toString("hex"),
    port: 0,
    database: "throughline_bench",
  });
  const appPassword = randomBytes(24).toString("hex");
  const { appUrl } = await migrateDatabase({ ownerUrl, mayCreate: true, appPassword });
  const port = await anyFreePort();
  const address = `http://127.0.0.1:${port}`;
  const secrets = { APP_SECRET: randomBytes(32).toString("base64url") };
  const options = { databaseUrl: appUrl, secrets, port };
  const environment = {
    ...serverEnvironment({ ...options, development: false }),
    ...{ HOST: "127.0.0.1", APP_URL: address, NEXTAUTH_URL: address, SMTP_URL: "" },
    ...{ DEMO_MODE: "1", TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "info" },
  };
  if (bare.has(name)) {
    // Filling a database with millions of rows is the owner's work; the server never sees this.
    process.env.BENCH_OWNER_URL = ownerUrl;
    return { ...environment, ROLES: pageless.has(name) ? "ingest,worker" : "web,ingest,worker" };
  }
  const since = performance.now();
  const code = await runNode(["--import", "tsx", "lib/cli/seed.ts"], { env: environment });
  if (code !== 0) throw new Refusal("The demo could not be filled.");
  await gatherStatistics(ownerUrl);
  progress("demo workspace filled", since);
  return environment;
}

/** With its log written, as in use, and thrown away. */
function serve(env) {
  return startServer(env, ["ignore", "ignore", "inherit", "ipc"]);
}
