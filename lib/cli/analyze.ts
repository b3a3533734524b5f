import postgres from "postgres";

/**
 * Tells the query planner what a database that has just been filled looks like. It would find out by
 * itself within minutes; until then it may choose plans that take seconds instead of milliseconds.
 */
const sql = postgres(process.env.DATABASE_ADMIN_URL ?? "", { max: 1, onnotice: () => {} });
await sql`analyze`;
await sql.end();
