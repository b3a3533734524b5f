import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { journeyMaps } from "./maps";

/** Words under which a map is found; any map may carry any of them. */
export const mapTags = pgTable(
  "map_tags",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    tag: text("tag").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.tag] }),
    index().on(t.workspaceId, t.tag),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** A board the workspace starts other maps from, without its links and its people. */
export const mapTemplates = pgTable(
  "map_templates",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    board: jsonb("board").$type<unknown>().notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.createdAt),
    tenantPolicy(),
  ],
).enableRLS();
