import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { ensureAppRole } from "./app-role";

const migrationsFolder = "db/migrations";
/** Any number, as long as every starter uses the same. */
const migrationLock = 72_727_401;

type Progress = (line: string) => void;
type Target = {
  ownerUrl: string;
  appPassword: string;
  /** Whether the database is ours to create, and, for tests, to empty first. */
  mayCreate: boolean;
  startsEmpty?: boolean;
  report: Progress;
};

/**
 * Brings a database up to date: creates it (where `mayCreate`), its login role and its tables.
 * Two starters at once take turns. @returns what the server connects with, and what it will find.
 */
export async function prepareDatabase(target: Target) {
  const { ownerUrl, appPassword, mayCreate, startsEmpty = false, report } = target;
  if (mayCreate) await createMissing(ownerUrl, startsEmpty);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await requireVersion(sql);
    await sql`set lock_timeout = '5min'`;
    await sql`select pg_advisory_lock(${migrationLock})`;
    // A migration must not queue behind a long transaction with everybody else behind it.
    await sql`set lock_timeout = '10s'`;
    await ensureAppRole(sql, appPassword);
    await applyMigrations(sql, report);
    return { appUrl: appAddress(ownerUrl, appPassword), hasDemo: await hasDemo(sql) };
  } finally {
    await sql.end();
  }
}

async function createMissing(ownerUrl: string, startsEmpty: boolean) {
  const name = new URL(ownerUrl).pathname.slice(1);
  const server = new URL(ownerUrl);
  server.pathname = "/postgres";
  const sql = postgres(server.href, { max: 1, onnotice: () => {} });
  if (startsEmpty) await sql`drop database if exists ${sql(name)} with (force)`;
  const found = await sql`select from pg_database where datname = ${name}`;
  if (found.length === 0) await sql`create database ${sql(name)}`;
  await sql.end();
}

async function requireVersion(sql: postgres.Sql) {
  const [row] = await sql`select current_setting('server_version_num')::int as version`;
  if (Number(row?.version) >= 150_000) return;
  throw new Error("PostgreSQL 15 or newer is needed.");
}

async function applyMigrations(sql: postgres.Sql, report: Progress) {
  const before = await countApplied(sql);
  const waiting = readMigrationFiles({ migrationsFolder }).length - before;
  if (waiting > 0) report(`Applying ${waiting} migration${waiting === 1 ? "" : "s"} …`);
  await migrate(drizzle(sql), { migrationsFolder });
}

async function countApplied(sql: postgres.Sql) {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return Number(row?.applied);
}

async function hasDemo(sql: postgres.Sql) {
  return (await sql`select from workspaces where demo_key = 'demo' limit 1`).length > 0;
}

function appAddress(ownerUrl: string, password: string) {
  const url = new URL(ownerUrl);
  url.username = "throughline_app";
  url.password = encodeURIComponent(password);
  return url.href;
}
