import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { channels } from "./touchpoints";

/** A research-based archetype of customers. Lists are short texts in the order people gave them. */
export const personas = pgTable(
  "personas",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    tagline: text("tagline").notNull().default(""),
    quote: text("quote").notNull().default(""),
    /** 1 to 8, an entry of the stage palette that tints the portrait. */
    color: integer("color").notNull().default(1),
    age: text("age").notNull().default(""),
    occupation: text("occupation").notNull().default(""),
    location: text("location").notNull().default(""),
    goals: jsonb("goals").$type<string[]>().notNull(),
    challenges: jsonb("challenges").$type<string[]>().notNull(),
    behaviours: jsonb("behaviours").$type<string[]>().notNull(),
    preferences: jsonb("preferences").$type<string[]>().notNull(),
    /** Share of all customers in percent, 0 to 100. */
    sharePercent: integer("share_percent"),
    /** 1 is the most valuable persona. */
    valueRank: integer("value_rank"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), tenantPolicy()],
).enableRLS();

export const personaChannels = pgTable(
  "persona_channels",
  {
    workspaceId: workspaceId(),
    personaId: uuid("persona_id").notNull(),
    channelId: uuid("channel_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personaId, t.channelId] }),
    refers(t.workspaceId, t.personaId, personas).onDelete("cascade"),
    refers(t.workspaceId, t.channelId, channels).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
