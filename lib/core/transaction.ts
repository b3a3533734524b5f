import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import type { TenantTable } from "@/db/columns";
import type { Context } from "./context";
import { wasSacrificed } from "./database-errors";

/**
 * Runs the work in a transaction that PostgreSQL knows to belong to the context's workspace. One
 * that PostgreSQL ended to resolve a deadlock has left nothing behind and is run again, so the work
 * does nothing but read and write through `tx`.
 */
export async function inTransaction<T>(
  ctx: Pick<Context, "workspaceId">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { result, tx } = await db().transaction(async (tx) => {
        // On its way before anything else is asked; the connection takes one after the other.
        const told = tx.execute(setLocal("app.workspace_id", ctx.workspaceId)).then(nothing);
        told.catch(nothing);
        const result = await work(tx);
        await told;
        return { result, tx };
      });
      for (const tell of waiting.get(tx) ?? []) tell();
      return result;
    } catch (thrown) {
      if (attempt === mostAttempts || !wasSacrificed(thrown)) throw thrown;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

const nothing = () => {};
const mostAttempts = 5;
const waiting = new WeakMap<Tx, (() => void)[]>();

/** Has others told of what the transaction did, once it is on disk; nothing if it never gets there. */
export function afterCommit(tx: Tx, tell: () => void): void {
  waiting.set(tx, [...(waiting.get(tx) ?? []), tell]);
}

const dialect = new PgDialect();

/**
 * As `tx.execute`, for the few statements that are asked hundreds of times a second: each connection
 * has PostgreSQL parse and plan them once. For texts that never change; what does change is a value.
 */
export async function executeKept<Row>(tx: Tx, statement: SQL): Promise<readonly Row[]> {
  const query = dialect.sqlToQuery(statement);
  return tx._.session
    .prepareQuery<{ execute: readonly Row[]; all: unknown; values: unknown }>(
      query,
      undefined,
      "kept",
      false,
    )
    .execute();
}

/** Opens the row tables of a map for writing until the transaction ends. */
export async function openOpLog(tx: Tx, revision: number): Promise<void> {
  await tx.execute(setLocal("app.op_revision", String(revision)));
}

const safeValue = /^[0-9a-f-]{1,36}$/;

/**
 * `set local` takes no parameters, and set_config() would not reach the workers of a distributed
 * database, so the value is put into the text after it has been proven harmless.
 */
function setLocal(setting: "app.workspace_id" | "app.op_revision", value: string): SQL {
  if (!safeValue.test(value)) throw new Error(`Not a value for ${setting}`);
  return sql.raw(`set local ${setting} = '${value}'`);
}

/** The clause every statement on a tenant table carries: this workspace, and this row if given. */
export function inWorkspace(
  ctx: Pick<Context, "workspaceId">,
  table: Pick<TenantTable, "workspaceId">,
): SQL;
export function inWorkspace(ctx: Pick<Context, "workspaceId">, table: TenantTable, id: string): SQL;
export function inWorkspace(
  ctx: Pick<Context, "workspaceId">,
  table: Partial<TenantTable> & Pick<TenantTable, "workspaceId">,
  id?: string,
): SQL {
  const here = eq(table.workspaceId, ctx.workspaceId);
  if (id === undefined || !table.id) return here;
  return and(here, eq(table.id, id)) ?? here;
}
