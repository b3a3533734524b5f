import type { ExtractTablesWithRelations } from "drizzle-orm";
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsTransaction,
} from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/core/env";
import { survivingLoss } from "./survive";

type NoSchema = Record<string, never>;
export type Database = PostgresJsDatabase<NoSchema>;
export type Tx = PostgresJsTransaction<NoSchema, ExtractTablesWithRelations<NoSchema>>;

declare global {
  // The framework's bundle and the server process load two copies of this file: one pool for both.
  var throughlineDatabase: { db: Database; sql: postgres.Sql } | undefined;
}

function connect() {
  const settings = env();
  const sql = postgres(settings.DATABASE_URL, {
    max: settings.DATABASE_POOL,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: "throughline",
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  });
  return { db: drizzle(survivingLoss(sql)), sql };
}

function shared() {
  globalThis.throughlineDatabase ??= connect();
  return globalThis.throughlineDatabase;
}

export const db = (): Database => shared().db;
export const sqlClient = (): postgres.Sql => shared().sql;

export async function closeDatabase(): Promise<void> {
  await globalThis.throughlineDatabase?.sql.end({ timeout: 5 });
  globalThis.throughlineDatabase = undefined;
}
