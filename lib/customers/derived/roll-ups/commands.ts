import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { columnsOf, fewIds } from "../../columns";
import { changedRows, type FoldKey, type Folds, type FoldTable, foldTables } from "../../folds";
import { noDay } from "../../roll-up-keys";

type Here = Pick<Context, "workspaceId">;

const types: Record<string, SQL> = {
  generation: sql`int[]`,
  month_index: sql`smallint[]`,
  cohort: sql`text[]::date[]`,
  kind: sql`text[]`,
  currency: sql`text[]`,
};

const isDay = (name: string): boolean => name === "day" || name.endsWith("_day");
const isId = (name: string): boolean => name.endsWith("_id");
const typeOf = (name: string): SQL =>
  types[name] ?? (isId(name) ? sql`text::int[]` : sql`text[]::date[]`);
const noneOf = (name: string): string => (isDay(name) ? noDay : "");
const partOf = (name: string): SQL =>
  isId(name) ? sql`ids[${sql.identifier(name)}]` : sql`${sql.identifier(name)}`;

/** Adds the differences to the roll-ups, table by table in one order. */
export async function writeFolds(tx: Tx, ctx: Here, folds: Folds): Promise<void> {
  await Promise.all(tableNames.map((table) => addToTable(tx, ctx, table, folds)));
}

const tableNames: FoldTable[] = [
  "stage_days",
  "chain_days",
  "touchpoint_days",
  "touchpoint_chains",
  "activity_days",
  "journey_moves",
  "cohort_months",
  "buyer_days",
  "order_days",
];

async function addToTable(tx: Tx, ctx: Here, table: FoldTable, folds: Folds): Promise<void> {
  const rows = changedRows(folds, table);
  if (rows.length === 0) return;
  const { keys, counts } = foldTables[table];
  const named = (names: readonly string[]) =>
    sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    );
  const column = columnsOf(rows);
  const few = fewIds();
  const cellOf = (name: string, part: FoldKey[number]) =>
    isId(name) ? few.placeOf(String(part ?? noSlice)) : (part ?? noneOf(name));
  const arrays = [
    ...keys.map(
      (name, index) =>
        sql`${column((row) => cellOf(name, row.key[index] ?? null))}::${typeOf(name)}`,
    ),
    ...counts.map((_, index) => sql`${column((row) => row.counts[index] ?? 0)}::text::bigint[]`),
  ];
  const sums = counts.map((name) => {
    const count = sql.identifier(name);
    return sql`${count} = old.${count} + excluded.${count}`;
  });
  await tx.execute(sql`
    insert into ${sql.identifier(table)} as old (workspace_id, ${named(keys)}, ${named(counts)})
    select ${ctx.workspaceId}::uuid, ${sql.join(keys.map(partOf), sql`, `)}, ${named(counts)}
    from unnest(${sql.join(arrays, sql`, `)}) as f(${named([...keys, ...counts])}), ${few.list()}
    on conflict (workspace_id, ${named(keys)}) do update set ${sql.join(sums, sql`, `)}`);
}
