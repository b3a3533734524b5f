import { sql } from "drizzle-orm";
import { foreignKey, type PgColumn, pgPolicy, pgRole, timestamp, uuid } from "drizzle-orm/pg-core";

/** The login role of the program: owns nothing and may not bypass row security. */
export const appRole = pgRole("throughline_app").existing();

export const workspaceId = () => uuid("workspace_id").notNull();
export const at = (name: string) => timestamp(name, { withTimezone: true });

const here = sql`workspace_id = app.workspace()`;

/** Rows of the workspace the transaction has named, and no others. */
export const tenantPolicy = () =>
  pgPolicy("tenant", { for: "all", to: appRole, using: here, withCheck: here });

/** As tenantPolicy, but a row is written only inside an operation log batch (`app.op_revision`). */
export const opLogPolicy = () =>
  pgPolicy("tenant", {
    for: "all",
    to: appRole,
    using: here,
    withCheck: sql`workspace_id = app.workspace() and app.op_revision() is not null`,
  });

/** A table whose columns a tenant clause can be built from. */
export type TenantTable = { workspaceId: PgColumn; id: PgColumn };

/** A reference inside one workspace: it cannot point at another tenant's row. */
export const refers = (
  workspace: PgColumn,
  column: PgColumn,
  target: { workspaceId: PgColumn; id: PgColumn },
) =>
  foreignKey({
    columns: [workspace, column],
    foreignColumns: [target.workspaceId, target.id],
  });
