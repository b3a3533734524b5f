import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CardStatus, Framework, LaneKind, MapState, StageKind } from "@/db/enums";
import { at, opLogPolicy, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { mapFolders } from "./map-folders";
import { personas } from "./personas";
import { channels, touchpoints } from "./touchpoints";

/** Fractional order keys compare byte by byte, whatever the database's own collation. */
const orderKey = customType<{ data: string }>({ dataType: () => `text collate "C"` });

export const journeyMaps = pgTable(
  "journey_maps",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    title: text("title").notNull(),
    objective: text("objective").notNull().default(""),
    state: text("state").$type<MapState>().notNull().default("current"),
    framework: text("framework").$type<Framework>().notNull(),
    ownerId: uuid("owner_id").references(() => users.id, { onDelete: "set null" }),
    folderId: uuid("folder_id"),
    /** Revision after which the map held nothing but its example; null without one. */
    exampleRevision: integer("example_revision"),
    /** Number of the last operation: the lock and the total order of a map. */
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.updatedAt),
    refers(t.workspaceId, t.folderId, mapFolders),
    tenantPolicy(),
  ],
).enableRLS();

export const mapPersonas = pgTable(
  "map_personas",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    personaId: uuid("persona_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.personaId] }),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.personaId, personas).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

export const stages = pgTable(
  "stages",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    title: text("title").notNull(),
    kind: text("kind").$type<StageKind>().notNull(),
    /** 1 to 8, an entry of the stage palette. */
    color: smallint("color").notNull(),
    isCollapsed: boolean("is_collapsed").notNull().default(false),
    orderKey: orderKey("order_key").notNull(),
    deletedAt: at("deleted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("stages_map").on(t.workspaceId, t.mapId, t.id),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    opLogPolicy(),
  ],
).enableRLS();

export const steps = pgTable(
  "steps",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    title: text("title").notNull(),
    isMomentOfTruth: boolean("is_moment_of_truth").notNull().default(false),
    orderKey: orderKey("order_key").notNull(),
    deletedAt: at("deleted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    opLogPolicy(),
  ],
).enableRLS();

export const lanes = pgTable(
  "lanes",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    title: text("title").notNull(),
    kind: text("kind").$type<LaneKind>().notNull(),
    isCollapsed: boolean("is_collapsed").notNull().default(false),
    isHidden: boolean("is_hidden").notNull().default(false),
    /** Pixels at 100 %; null for as much as the cards need. */
    height: smallint("height"),
    orderKey: orderKey("order_key").notNull(),
    deletedAt: at("deleted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    opLogPolicy(),
  ],
).enableRLS();

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A picture on a card, re-encoded by us. */
export const mapImages = pgTable(
  "map_images",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    contentType: text("content_type").notNull(),
    /** Pixels. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    content: bytes("content").notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

export const cards = pgTable(
  "cards",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    laneId: uuid("lane_id").notNull(),
    stepId: uuid("step_id").notNull(),
    orderKey: orderKey("order_key").notNull(),
    text: text("text").notNull().default(""),
    /** 1 to 8, an entry of the stage palette; null for the lane's own colour. */
    color: smallint("color"),
    /** 1 (minor) to 4 (critical); cards of the pain-points lane. */
    severity: smallint("severity"),
    touchpointId: uuid("touchpoint_id"),
    channelId: uuid("channel_id"),
    painPointId: uuid("pain_point_id"),
    personaId: uuid("persona_id"),
    linkedMapId: uuid("linked_map_id"),
    linkUrl: text("link_url"),
    imageId: uuid("image_id"),
    assigneeId: uuid("assignee_id").references(() => users.id, { onDelete: "set null" }),
    status: text("status").$type<CardStatus>(),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    /** How many steps the card reaches over, from 1. */
    span: smallint("span").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    deletedAt: at("deleted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId),
    index().on(t.workspaceId, t.touchpointId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.laneId, lanes).onDelete("cascade"),
    refers(t.workspaceId, t.stepId, steps).onDelete("cascade"),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.channelId, channels),
    refers(t.workspaceId, t.personaId, personas),
    refers(t.workspaceId, t.linkedMapId, journeyMaps),
    refers(t.workspaceId, t.imageId, mapImages),
    opLogPolicy(),
  ],
).enableRLS();

/** Expected feeling of a persona on a step, in tenths from -20 to +20 (shown as -2.0 to +2.0). */
export const emotions = pgTable(
  "emotions",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    stepId: uuid("step_id").notNull(),
    personaId: uuid("persona_id").notNull(),
    tenths: smallint("tenths").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.stepId, t.personaId] }),
    index().on(t.workspaceId, t.mapId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stepId, steps).onDelete("cascade"),
    refers(t.workspaceId, t.personaId, personas).onDelete("cascade"),
    opLogPolicy(),
  ],
).enableRLS();

/** Every change of a map, in order; `inverse` undoes it. Append-only. */
export const mapOps = pgTable(
  "map_ops",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    revision: integer("revision").notNull(),
    opId: uuid("op_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    actorId: uuid("actor_id"),
    clientId: uuid("client_id").notNull(),
    kind: text("kind").notNull(),
    entityId: uuid("entity_id").notNull(),
    field: text("field"),
    payload: jsonb("payload").$type<unknown>().notNull(),
    inverse: jsonb("inverse").$type<unknown>().notNull(),
    schemaVersion: smallint("schema_version").notNull().default(1),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.revision] }),
    unique("map_ops_op").on(t.workspaceId, t.mapId, t.opId),
    // Without the revision: rows of one entity share an index entry, which is a sixth of the size.
    index("map_ops_entity").on(t.workspaceId, t.mapId, t.entityId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    opLogPolicy(),
  ],
).enableRLS();
