import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { MapVersionKind } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { journeyMaps } from "./maps";

/** The whole board of a map as it stood after one revision. */
export const mapVersions = pgTable(
  "map_versions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    revision: integer("revision").notNull(),
    kind: text("kind").$type<MapVersionKind>().notNull(),
    /** Null for snapshots the product takes by itself. */
    name: text("name"),
    /** The earlier revision a restore has brought back; null for other kinds. */
    restoredRevision: integer("restored_revision"),
    snapshot: jsonb("snapshot").$type<unknown>().notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId, t.revision),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
