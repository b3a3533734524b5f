import type postgres from "postgres";

/**
 * Makes the login role which the program uses: one that owns nothing and is bound by row security.
 * @throws Error when a role of that name exists and could see every workspace's rows.
 */
export async function ensureAppRole(sql: postgres.Sql, password: string) {
  await sql.unsafe(`do $$ begin
    if not exists (select from pg_roles where rolname = 'throughline_app') then
      create role throughline_app login nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
  end $$`);
  const [role] = await sql`
    select rolsuper or rolbypassrls as unbound from pg_roles where rolname = 'throughline_app'`;
  if (role?.unbound) throw new Error("The role throughline_app may bypass row security.");
  await sql.unsafe(`alter role throughline_app login password ${quoted(password)}`);
}

/** A role's password cannot be a parameter. */
const quoted = (text: string) => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
