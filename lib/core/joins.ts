import { and, eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { TenantTable } from "@/db/columns";

type Owner = { workspaceId: PgColumn };

/** The join clause from a row to the row of the same workspace that its reference names. */
export function referenced(
  target: TenantTable,
  owner: Owner,
  reference: PgColumn,
): SQL | undefined {
  return and(eq(target.workspaceId, owner.workspaceId), eq(target.id, reference));
}
