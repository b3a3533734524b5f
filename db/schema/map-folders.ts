import { pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, tenantPolicy, workspaceId } from "../columns";

/** A drawer for journey maps; a map lies in one or in none. */
export const mapFolders = pgTable(
  "map_folders",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("map_folders_name").on(t.workspaceId, t.name),
    tenantPolicy(),
  ],
).enableRLS();
