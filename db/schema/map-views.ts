import { jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { journeyMaps } from "./maps";

/** A filter of a map that somebody has kept under a name, for everybody. */
export const mapViews = pgTable(
  "map_views",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    name: text("name").notNull(),
    filter: jsonb("filter").$type<unknown>().notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("map_views_name").on(t.workspaceId, t.mapId, t.name),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
