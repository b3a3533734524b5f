import { integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { journeyMaps } from "./maps";

/**
 * What is derived from the events, here and in journeys.ts and orders.ts. Only lib/customers writes
 * these tables, and can write them anew at any time; so they carry no references, which would be
 * checked row by row.
 */

/**
 * Append-only list of customers whose derived rows are behind their events: a row for all that one
 * transaction has changed, because a row and its upkeep for each of them cost more than the events.
 */
export const dirtyCustomers = pgTable(
  "dirty_customers",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    customerIds: uuid("customer_ids").array().notNull().default([]),
    /** The new event of each customer, beside it; null where more than new events has changed. */
    eventIds: uuid("event_ids").array(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), tenantPolicy()],
).enableRLS();

/**
 * Append-only list of customers who changed while a map's next generation was being built: they are
 * derived once more before it is read.
 */
export const rebuildNotes = pgTable(
  "rebuild_notes",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    id: uuid("id").notNull(),
    customerId: uuid("customer_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.id] }),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/**
 * Which generation of a map's derived rows is read, and which is being built. A change of rules,
 * stages or time zone builds the next one beside the present one, which is read until that is whole.
 */
export const mapMeasures = pgTable(
  "map_measures",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    building: integer("building"),
    /** Stages in order, as the newest generation counts them. */
    stageIds: jsonb("stage_ids").$type<string[]>().notNull(),
    /** Customers up to this id are in the generation being built. */
    cursor: uuid("cursor"),
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId] }),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
