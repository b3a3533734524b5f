import postgres, { type TransactionSql } from "postgres";
import { afterAll, expect, test } from "vitest";
import {
  directory,
  readRelations,
  staticFailures,
  tenantRelations,
} from "../support/row-catalogue";
import { rowMatrix } from "../support/row-matrix";
import { adminDatabaseUrl } from "../support/settings";

const sql = postgres(adminDatabaseUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

/** Runs the work as the owner and takes everything back. */
async function inTrial<T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const outcome: { value?: T } = {};
  await sql
    .begin(async (tx) => {
      outcome.value = await work(tx);
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
  if (outcome.value === undefined) throw new Error("The trial gave nothing.");
  return outcome.value;
}
class Rollback extends Error {}

const tables = tenantRelations(await readRelations(sql)).map((relation) => relation.name);

test("No row is reached from another workspace or from none", async () => {
  const { rows, failures } = await inTrial((tx) => rowMatrix(tx));
  expect(failures).toEqual([]);
  expect(rows).toBe(tables.length * 10);
  console.info(`row-level matrix: ${rows} rows over ${tables.length} tables`);
});

test("The catalogue shows forced policies, tenant keys and no way around them", async () => {
  expect(await staticFailures(sql)).toEqual([]);
});

test("Every directory table that is excepted exists", async () => {
  const known = (await readRelations(sql)).map((relation) => relation.name);
  for (const name of directory) expect(known).toContain(name);
});

test.each(tables)("Dropping the policy of %s is noticed", async (table) => {
  const failures = await inTrial(async (tx) => {
    await tx.unsafe(`drop policy tenant on "${table}"`);
    return [...(await staticFailures(tx)), ...(await rowMatrix(tx, table)).failures];
  });
  expect(failures.length).toBeGreaterThan(1);
});

test.each(tables)("A policy of %s that is always true is noticed", async (table) => {
  const { catalogue, matrix } = await inTrial(async (tx) => {
    await tx.unsafe(`alter policy tenant on "${table}" using (true) with check (true)`);
    const { failures } = await rowMatrix(tx, table);
    return { catalogue: await staticFailures(tx), matrix: failures };
  });
  expect(catalogue).toHaveLength(2);
  expect(matrix.length).toBeGreaterThan(0);
});

test("A table without row security is noticed", async () => {
  const failures = await inTrial(async (tx) => {
    await tx.unsafe("create table leak (workspace_id uuid not null, note text)");
    return staticFailures(tx);
  });
  expect(failures.join("\n")).toContain("leak has row security switched off");
});

test("A key across workspaces is noticed", async () => {
  const failures = await inTrial(async (tx) => {
    await tx.unsafe("create unique index across on personas (id)");
    return staticFailures(tx);
  });
  expect(failures).toEqual(["across is unique across workspaces"]);
});

test("The rows of a map are written by logged operations only", async () => {
  const failures = await inTrial(async (tx) => {
    const logged: string[] = [];
    for (const table of ["stages", "steps", "lanes", "cards", "emotions", "map_ops"]) {
      const [policy] = await tx<{ check: string }[]>`
        select with_check as check from pg_policies where tablename = ${table}`;
      if (!policy?.check.includes("app.op_revision() IS NOT NULL")) logged.push(table);
    }
    return logged;
  });
  expect(failures).toEqual([]);
});
