import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { journeyMaps, stages } from "./maps";
import { personas } from "./personas";
import { channels, touchpoints } from "./touchpoints";

export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    /** The customer's id in the sender's system; null while anonymous. */
    externalId: text("external_id"),
    anonymousId: text("anonymous_id"),
    personaId: uuid("persona_id"),
    traits: jsonb("traits").$type<Record<string, unknown>>().notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("customers_external").on(t.workspaceId, t.externalId),
    unique("customers_anonymous").on(t.workspaceId, t.anonymousId),
    refers(t.workspaceId, t.personaId, personas),
    tenantPolicy(),
  ],
).enableRLS();

/** What happened, as it was sent. Append-only: everything else about customers is derived. */
export const customerEvents = pgTable(
  "customer_events",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    /** The sender's message id: the idempotency key of a retry. */
    sourceEventId: text("source_event_id").notNull(),
    customerId: uuid("customer_id").notNull(),
    name: text("name").notNull(),
    touchpointId: uuid("touchpoint_id"),
    channelId: uuid("channel_id"),
    personaId: uuid("persona_id"),
    orderId: text("order_id"),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text("currency"),
    properties: jsonb("properties").$type<Record<string, unknown>>().notNull(),
    occurredAt: at("occurred_at").notNull(),
    receivedAt: at("received_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("customer_events_source").on(t.workspaceId, t.sourceEventId),
    index().on(t.workspaceId, t.customerId, t.occurredAt),
    index().on(t.workspaceId, t.occurredAt),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.channelId, channels),
    refers(t.workspaceId, t.personaId, personas),
    tenantPolicy(),
  ],
).enableRLS();

/** Which event means which stage of a map; the first match in order wins. */
export const stageRules = pgTable(
  "stage_rules",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    position: integer("position").notNull(),
    eventName: text("event_name"),
    touchpointId: uuid("touchpoint_id"),
    channelId: uuid("channel_id"),
    propertyName: text("property_name"),
    propertyValue: text("property_value"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.channelId, channels),
    tenantPolicy(),
  ],
).enableRLS();

/** Append-only list of customers whose derived rows are behind their events. */
export const dirtyCustomers = pgTable(
  "dirty_customers",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    customerId: uuid("customer_id").notNull(),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** One customer's entry to one stage of a map, derived from the events. */
export const customerStages = pgTable(
  "customer_stages",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    customerId: uuid("customer_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    firstAt: at("first_at").notNull(),
    /** First event of the following stage at or after the entry. */
    nextAt: at("next_at"),
    /** Entry to stage 1 of the ordered chain this entry belongs to, and the chain's time here. */
    chainStart: at("chain_start"),
    chainAt: at("chain_at"),
    personaId: uuid("persona_id"),
    channelId: uuid("channel_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.customerId, t.stageId] }),
    index().on(t.workspaceId, t.mapId, t.stageId, t.firstAt),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    refers(t.workspaceId, t.personaId, personas),
    refers(t.workspaceId, t.channelId, channels),
    tenantPolicy(),
  ],
).enableRLS();

/** Stands for "no persona" and "no channel" in the key of a roll-up row. */
export const noSlice = "00000000-0000-0000-0000-000000000000";

/** Entries per day, stage and slice, with how many went on within 1, 7, 14, 30, 90 days or ever. */
export const stageDays = pgTable(
  "stage_days",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    day: date("day").notNull(),
    stageId: uuid("stage_id").notNull(),
    personaId: uuid("persona_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    entered: integer("entered").notNull(),
    c1: integer("c1").notNull(),
    c7: integer("c7").notNull(),
    c14: integer("c14").notNull(),
    c30: integer("c30").notNull(),
    c90: integer("c90").notNull(),
    cany: integer("cany").notNull(),
    /** Sum over converters of the seconds until the next stage. */
    seconds: bigint("seconds", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mapId, t.day, t.stageId, t.personaId, t.channelId] }),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Distinct orders; the two orders before make repeat purchase countable for any period. */
export const orders = pgTable(
  "orders",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    orderId: text("order_id").notNull(),
    at: at("at").notNull(),
    prevAt: at("prev_at"),
    prev2At: at("prev2_at"),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text("currency"),
    isRefunded: boolean("is_refunded").notNull().default(false),
    personaId: uuid("persona_id"),
    channelId: uuid("channel_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId, t.orderId] }),
    index().on(t.workspaceId, t.at),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
    refers(t.workspaceId, t.personaId, personas),
    refers(t.workspaceId, t.channelId, channels),
    tenantPolicy(),
  ],
).enableRLS();
