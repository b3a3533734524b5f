import { and, eq, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { TenantTable } from "@/db/columns";
import type { Context } from "./context";

/** Runs the work in a transaction that PostgreSQL knows to belong to the context's workspace. */
export function inTransaction<T>(
  ctx: Pick<Context, "workspaceId">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db().transaction(async (tx) => {
    await tx.execute(setLocal("app.workspace_id", ctx.workspaceId));
    return work(tx);
  });
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
