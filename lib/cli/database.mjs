import path from "node:path";
import { startPostgres } from "./postgres.mjs";
import { exitOf, runNode, startTypeScript } from "./processes.mjs";
import { progress, Refusal } from "./project.mjs";
import { beforeExit } from "./shutdown.mjs";

/** The owner's address of the database: the operator's DATABASE_URL, or a PostgreSQL of our own. */
export async function provideDatabase(dataFolder, secrets) {
  if (process.env.DATABASE_URL) return { ownerUrl: process.env.DATABASE_URL, mayCreate: false };
  const ownerUrl = await providePostgres({
    dataFolder: path.join(dataFolder, "postgres"),
    password: secrets.POSTGRES_PASSWORD,
    port: 54329,
    database: "throughline",
  });
  return { ownerUrl, mayCreate: true };
}

/** Starts PostgreSQL until this program ends, and tells the address of one of its databases. */
export async function providePostgres({ database, ...options }) {
  const since = performance.now();
  const postgres = await startPostgres(options);
  beforeExit(postgres.stop);
  const found = postgres.adopted ? "found running" : "started";
  progress(`PostgreSQL ${found} on port ${postgres.port}`, since);
  return `postgres://postgres:${options.password}@127.0.0.1:${postgres.port}/${database}`;
}

/** Refreshes what the query planner knows, after much has been written at once. */
export async function analyzeDatabase(ownerUrl) {
  const code = await runNode(["--import", "tsx", "lib/cli/analyze.ts"], {
    env: { DATABASE_ADMIN_URL: ownerUrl },
  });
  if (code !== 0) throw new Refusal("The filled database could not be analysed.");
}

/** Creates and migrates a database; resolves to `{ appUrl, hasDemo }`. */
export async function migrateDatabase({ ownerUrl, mayCreate, startsEmpty, appPassword }) {
  const since = performance.now();
  const child = startTypeScript("lib/cli/run-migrations.ts", {
    env: {
      DATABASE_ADMIN_URL: ownerUrl,
      DATABASE_MAY_CREATE: mayCreate ? "1" : "0",
      DATABASE_STARTS_EMPTY: startsEmpty ? "1" : "0",
      APP_DB_PASSWORD: appPassword,
    },
  });
  let answer;
  child.on("message", (message) => {
    answer = message;
  });
  const code = await exitOf(child);
  if (answer?.refusal) throw new Refusal(answer.refusal);
  if (code !== 0 || !answer) throw new Refusal("The database could not be prepared.");
  progress("database up to date", since);
  return answer;
}
