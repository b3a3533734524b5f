import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrateDatabase } from "../../lib/cli/database.mjs";
import { serverEnvironment } from "../../lib/cli/environment.mjs";
import { anyFreePort } from "../../lib/cli/ports.mjs";
import { startPostgres } from "../../lib/cli/postgres.mjs";
import { findPostmaster } from "../../lib/cli/postgres-postmaster.mjs";
import { isAlive } from "../../lib/cli/processes.mjs";
import { buildPrograms } from "../../lib/cli/programs.mjs";
import { startServer } from "../../lib/cli/server.mjs";
import { beforeExit } from "../../lib/cli/shutdown.mjs";

/**
 * A database and a server of their own, which can be killed as a power cut would and started again.
 * The server needs no pages built: it answers the public ones itself.
 * @param settings of PostgreSQL, such as `synchronous_commit=off`
 */
export async function startInstance({ settings = [] } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-survey-"));
  // Under root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  beforeExit(() => rmSync(folder, { recursive: true, force: true }));
  const dataFolder = path.join(folder, "postgres");
  const password = randomBytes(24).toString("hex");
  let postgres = await startPostgres({ dataFolder, password, port: 0, settings });
  const { port: databasePort } = postgres;
  beforeExit(() => postgres.stop());
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${databasePort}/throughline_survey`;
  const appPassword = randomBytes(24).toString("hex");
  const { appUrl } = await migrateDatabase({ ownerUrl, mayCreate: true, appPassword });
  const port = await anyFreePort();
  const address = `http://127.0.0.1:${port}`;
  const secrets = { APP_SECRET: randomBytes(32).toString("base64url") };
  const environment = {
    ...serverEnvironment({ databaseUrl: appUrl, secrets, port, development: false }),
    ...{ HOST: "127.0.0.1", APP_URL: address, NEXTAUTH_URL: address, SMTP_URL: "" },
    ...{ ROLES: "ingest", TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "info" },
  };
  let server = await serve(environment);

  return {
    port,
    site: address,
    environment,
    /** Their process ids now. */
    pids: () => ({ serverPid: server.pid, databasePid: findPostmaster(dataFolder)?.pid ?? 0 }),
    /** Kills the server without a word and starts another. */
    async crashServer() {
      await crash(server.pid);
      server = await serve(environment);
    },
    /** Kills every process of PostgreSQL without a word and starts it on what is on the disk. */
    async crashDatabase() {
      const pid = findPostmaster(dataFolder)?.pid;
      if (!pid) throw new Refusal("PostgreSQL does not run.");
      await crash(pid);
      // Its children end by themselves once their parent is gone; none may outlive it.
      await sleep(300);
      postgres = await startPostgres({ dataFolder, password, port: databasePort, settings });
    },
    async stop() {
      await crash(server.pid);
      await postgres.stop();
    },
  };
}

async function crash(pid) {
  process.kill(pid, "SIGKILL");
  while (isAlive(pid)) await sleep(10);
}

async function serve(env) {
  await buildPrograms();
  // Its log is written, as in use, and thrown away.
  return startServer(env, ["ignore", "ignore", "inherit", "ipc"]);
}
