import { pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ChannelKind } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";

export const channels = pgTable(
  "channels",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<ChannelKind>().notNull(),
    createdAt: at("created_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("channels_name").on(t.workspaceId, t.name),
    tenantPolicy(),
  ],
).enableRLS();

/** A contact at one moment through one channel, reused by cards, events and surveys. */
export const touchpoints = pgTable(
  "touchpoints",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    channelId: uuid("channel_id"),
    ownerId: uuid("owner_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("touchpoints_name").on(t.workspaceId, t.name),
    refers(t.workspaceId, t.channelId, channels),
    tenantPolicy(),
  ],
).enableRLS();
