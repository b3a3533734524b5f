import type { Sql, TransactionSql } from "postgres";
import { newId } from "@/lib/core/new-id";
import { type Relation, readRelations, tenantRelations } from "./row-catalogue";

export type MatrixResult = { rows: number; failures: string[] };
type Attempt = { table: Relation; what: string; workspace: string | null; statement: string };

/**
 * Tries every relation × select, insert, update, delete × no workspace, another workspace, and the
 * move of an own row into another workspace; each with the control that the owner may. Runs inside
 * the transaction it is given, as the program's own role, and leaves nothing behind if that is
 * rolled back.
 */
export async function rowMatrix(sql: TransactionSql, only?: string): Promise<MatrixResult> {
  const tables = tenantRelations(await readRelations(sql)).filter(
    (relation) => !only || relation.name === only,
  );
  const [home, other] = [newId(), newId()];
  for (const table of tables) await plant(sql, table, home);
  const failures: string[] = [];
  let rows = 0;
  for (const table of tables) {
    for (const attempt of refusals(table, home, other)) {
      rows++;
      const reached = await rowsReached(sql, attempt);
      if (reached > 0) failures.push(`${table.name}: ${attempt.what} reached ${reached} rows`);
    }
    for (const attempt of controls(table, home)) {
      rows++;
      const reached = await rowsReached(sql, attempt);
      if (reached !== 1) failures.push(`${table.name}: ${attempt.what} did not reach its own row`);
    }
  }
  return { rows, failures };
}

/** A row of the home workspace, whatever the table's columns; references are not checked for it. */
async function plant(sql: TransactionSql, table: Relation, home: string): Promise<void> {
  await sql.unsafe("set local session_replication_role = replica");
  await sql.unsafe(insertion(table, home));
  await sql.unsafe("set local session_replication_role = origin");
}

function insertion(table: Relation, workspace: string): string {
  const names = table.columns.map((column) => `"${column.name}"`);
  const values = table.columns.map((column) =>
    column.name === "workspace_id" ? `'${workspace}'` : sample(column.type),
  );
  return `insert into "${table.name}" (${names}) values (${values})`;
}

function sample(type: string): string {
  if (type === "uuid") return `'${newId()}'`;
  if (type === "jsonb" || type.startsWith("_")) return "'{}'";
  if (type === "bool") return "true";
  if (type === "timestamptz" || type === "date") return "now()";
  if (/^(int|float|numeric)/.test(type)) return "1";
  return `'${newId()}'`;
}

function refusals(table: Relation, home: string, other: string): Attempt[] {
  const touch = `set workspace_id = workspace_id`;
  return [null, other]
    .flatMap((workspace) => {
      const who = workspace ? "another workspace" : "no workspace";
      const attempt = (what: string, statement: string): Attempt => ({
        table,
        workspace,
        what: `${what} by ${who}`,
        statement,
      });
      return [
        attempt("select", `select from "${table.name}" where workspace_id = '${home}'`),
        attempt("insert", insertion(table, home)),
        attempt("update", `update "${table.name}" ${touch} where workspace_id = '${home}'`),
        attempt("delete", `delete from "${table.name}" where workspace_id = '${home}'`),
      ];
    })
    .concat({
      table,
      workspace: home,
      what: "moving a row into another workspace",
      statement: `update "${table.name}" set workspace_id = '${other}' where workspace_id = '${home}'`,
    });
}

/** Without these, a table nobody can use at all would pass for a safe one. */
const controls = (table: Relation, home: string): Attempt[] => [
  {
    table,
    workspace: home,
    what: "select by its workspace",
    statement: `select from "${table.name}" where workspace_id = '${home}'`,
  },
];

const refused = new Set(["42501"]);

async function rowsReached(sql: TransactionSql, attempt: Attempt): Promise<number> {
  let count = 0;
  await sql
    .savepoint(async (inner) => {
      await inner.unsafe("set local role throughline_app");
      const { workspace } = attempt;
      if (workspace) await inner.unsafe(`set local app.workspace_id = '${workspace}'`);
      else await inner.unsafe("set local app.workspace_id = ''");
      await inner.unsafe("set local app.op_revision = '1'");
      const result = await inner.unsafe(attempt.statement);
      count = result.count;
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (error instanceof Undo) return;
      if (isRefusal(error)) return;
      // A reference that does not hold was checked after the policy had let the row in.
      count = 1;
    });
  return count;
}

class Undo extends Error {}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && "code" in error && refused.has(String(error.code));

/** A row in every table for a workspace, and the ids of those that have one. */
export async function plantForeignRows(sql: Sql, workspace: string): Promise<string[]> {
  return sql.begin(async (tx) => {
    const tables = tenantRelations(await readRelations(tx));
    for (const table of tables) await plant(tx, table, workspace);
    const withId = tables.filter((table) => table.columns.some((column) => column.name === "id"));
    const ids: string[] = [];
    for (const { name } of withId) {
      const rows = await tx.unsafe(
        `select id::text as id from "${name}" where workspace_id = '${workspace}'`,
      );
      ids.push(...rows.map((row) => String(row.id)));
    }
    return ids;
  });
}
