import type { Sql, TransactionSql } from "postgres";

export type Connection = Sql | TransactionSql;
export type Column = { name: string; type: string };
export type Relation = {
  name: string;
  kind: string;
  hasPolicies: boolean;
  isForced: boolean;
  columns: Column[];
};

/** Tables that answer who asks before a workspace is known, and the work that crosses workspaces. */
export const directory: ReadonlySet<string> = new Set([
  "users",
  "accounts",
  "sessions",
  "workspaces",
  "members",
  "invitations",
  "user_tokens",
  "api_keys",
  "public_links",
  "rate_limits",
  "outbox",
  "dev_mails",
]);

/** Every relation the program could reach, with the columns it writes, from the database's own catalogue. */
export async function readRelations(sql: Connection): Promise<Relation[]> {
  return sql<Relation[]>`
    select c.relname as name, c.relkind as kind, c.relrowsecurity as "hasPolicies",
      c.relforcerowsecurity as "isForced",
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname) order by a.attnum)
         from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'drizzle', 'pg_toast')
      and c.relkind in ('r', 'p', 'v', 'm', 'f')
    order by c.relname`;
}

export const tenantRelations = (relations: Relation[]): Relation[] =>
  relations.filter((relation) => !directory.has(relation.name));

/** What the catalogue says against the tenancy of the tables; empty when all is well. */
export async function staticFailures(sql: Connection): Promise<string[]> {
  const relations = tenantRelations(await readRelations(sql));
  return [
    ...relations.flatMap(tableFailures),
    ...(await policyFailures(sql, relations)),
    ...(await keyFailures(sql)),
    ...(await holeFailures(sql)),
  ];
}

function tableFailures(relation: Relation): string[] {
  const failures: string[] = [];
  if (relation.kind !== "r" && relation.kind !== "p") failures.push("is no plain table");
  if (!relation.hasPolicies) failures.push("has row security switched off");
  if (!relation.isForced) failures.push("does not force row security");
  if (relation.columns[0]?.name !== "workspace_id")
    failures.push("does not begin with workspace_id");
  return failures.map((failure) => `${relation.name} ${failure}`);
}

async function policyFailures(sql: Connection, relations: Relation[]): Promise<string[]> {
  const policies = await sql<{ table: string; using: string; check: string }[]>`
    select tablename as table, coalesce(qual, '') as using, coalesce(with_check, '') as check
    from pg_policies where schemaname = 'public' and 'throughline_app' = any (roles)`;
  const names = "(workspace_id = app.workspace())";
  return relations.flatMap(({ name }) => {
    const own = policies.filter((policy) => policy.table === name);
    if (own.length !== 1) return [`${name} has ${own.length} policies instead of one`];
    return own.flatMap(({ using, check }) => [
      ...(using === names ? [] : [`${name} shows rows by ${using}`]),
      ...(check === names || check === `(${names} AND (app.op_revision() IS NOT NULL))`
        ? []
        : [`${name} takes rows by ${check}`]),
    ]);
  });
}

/** Unique keys that do not begin with the workspace, references that could leave it. */
async function keyFailures(sql: Connection): Promise<string[]> {
  const tenants = [...directory];
  const keys = await sql<{ name: string }[]>`
    select i.indexrelid::regclass::text as name
    from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'public' and i.indisunique and a.attname <> 'workspace_id'
      and c.relname <> all (${tenants})`;
  const references = await sql<{ name: string }[]>`
    select k.conrelid::regclass::text || '.' || k.conname as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and c.relname <> all (${tenants}) and f.relname <> all (${tenants})
      and not exists (
        select from pg_attribute a, pg_attribute b
        where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'workspace_id'
          and b.attrelid = k.confrelid and b.attnum = k.confkey[1] and b.attname = 'workspace_id')`;
  const nullable = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not a.attnotnull
      and c.relname <> all (${tenants})`;
  return [
    ...keys.map(({ name }) => `${name} is unique across workspaces`),
    ...references.map(({ name }) => `${name} can refer to another workspace`),
    ...nullable.map(({ name }) => `${name} takes rows of no workspace`),
  ];
}

/** Ways around the policies: privileged functions, and a role that owns or bypasses. */
async function holeFailures(sql: Connection): Promise<string[]> {
  const functions = await sql<{ name: string }[]>`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`;
  const roles = await sql<{ name: string }[]>`
    select rolname as name from pg_roles where rolname = 'throughline_app'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
        or exists (select from pg_class c where c.relowner = pg_roles.oid))`;
  return [
    ...functions.map(({ name }) => `${name}() runs with its owner's rights`),
    ...roles.map(({ name }) => `${name} has rights of its own`),
  ];
}
