import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { MoveKind } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { journeyMaps } from "./maps";

/**
 * What is derived from the events, customer by customer. Only lib/customers writes these tables,
 * and can write them anew at any time; so they carry no references, which would be checked row by row.
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

/** One customer's entry to one stage of a map. */
export const customerStages = pgTable(
  "customer_stages",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull().default(0),
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
    primaryKey({
      name: "customer_stages_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.customerId, t.stageId],
    }),
    index("customer_stages_entries").on(t.workspaceId, t.mapId, t.generation, t.stageId, t.firstAt),
    tenantPolicy(),
  ],
).enableRLS();

/** One customer's way over a map: what the roll-ups below hold of this customer. */
export const customerPaths = pgTable(
  "customer_paths",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    customerId: uuid("customer_id").notNull(),
    personaId: uuid("persona_id"),
    /** The runs of lib/customers/path.ts, written compactly. */
    runs: text("runs").notNull(),
    /** The latest event that counted here, or named a persona; null: not known, derive anew. */
    lastAt: at("last_at"),
    /** Whether no event has named a persona, so that it is the customer's own. */
    isOwnPersona: boolean("is_own_persona").notNull().default(false),
  },
  (t) => [
    primaryKey({
      name: "customer_paths_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.customerId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/** Stands for "no persona", "no channel" and "the beginning" in the key of a roll-up row. */
export const noSlice = "00000000-0000-0000-0000-000000000000";
/** Stands for "never before" in the key of a roll-up row. */
export const noDay = "0001-01-01";

/** Entries per day, stage and slice, with how many went on within 1, 7, 14, 30, 90 days or ever. */
export const stageDays = pgTable(
  "stage_days",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull().default(0),
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
    /** All events of this stage on this day, of this persona and through this channel. */
    events: integer("events").notNull().default(0),
  },
  (t) => [
    primaryKey({
      name: "stage_days_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.day, t.stageId, t.personaId, t.channelId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/**
 * The ordered chain by the day it began: customers who reached the stage, and within how many days.
 * Persona and channel are those of the entry to the first stage.
 */
export const chainDays = pgTable(
  "chain_days",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    day: date("day").notNull(),
    stageId: uuid("stage_id").notNull(),
    personaId: uuid("persona_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    c1: integer("c1").notNull(),
    c7: integer("c7").notNull(),
    c14: integer("c14").notNull(),
    c30: integer("c30").notNull(),
    c90: integer("c90").notNull(),
    cany: integer("cany").notNull(),
  },
  (t) => [
    primaryKey({
      name: "chain_days_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.day, t.stageId, t.personaId, t.channelId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/**
 * Customers active in a stage on a day, by the day they were last active there before. Distinct
 * people of any period: those whose previous day lies before it.
 */
export const activityDays = pgTable(
  "activity_days",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    stageId: uuid("stage_id").notNull(),
    day: date("day").notNull(),
    previousDay: date("previous_day").notNull(),
    personaId: uuid("persona_id").notNull(),
    customers: integer("customers").notNull(),
  },
  (t) => [
    primaryKey({
      name: "activity_days_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.stageId, t.day, t.previousDay, t.personaId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/** Moves from one stage, channel or touchpoint to another on a map, by the day they arrived. */
export const journeyMoves = pgTable(
  "journey_moves",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    kind: text("kind").$type<MoveKind>().notNull(),
    day: date("day").notNull(),
    /** Stage of the event that arrived. */
    stageId: uuid("stage_id").notNull(),
    fromId: uuid("from_id").notNull(),
    toId: uuid("to_id").notNull(),
    personaId: uuid("persona_id").notNull(),
    moves: integer("moves").notNull(),
    /** Of these, after which the customer has come to no other stage. */
    ends: integer("ends").notNull(),
  },
  (t) => [
    primaryKey({
      name: "journey_moves_key",
      columns: [
        t.workspaceId,
        t.mapId,
        t.generation,
        t.kind,
        t.day,
        t.stageId,
        t.fromId,
        t.toId,
        t.personaId,
      ],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/** Customers by the month of their first event on a map, active so many months later. */
export const cohortMonths = pgTable(
  "cohort_months",
  {
    workspaceId: workspaceId(),
    mapId: uuid("map_id").notNull(),
    generation: integer("generation").notNull(),
    /** First day of the month. */
    cohort: date("cohort").notNull(),
    monthIndex: smallint("month_index").notNull(),
    personaId: uuid("persona_id").notNull(),
    /** Of the first event. */
    channelId: uuid("channel_id").notNull(),
    customers: integer("customers").notNull(),
  },
  (t) => [
    primaryKey({
      name: "cohort_months_key",
      columns: [
        t.workspaceId,
        t.mapId,
        t.generation,
        t.cohort,
        t.monthIndex,
        t.personaId,
        t.channelId,
      ],
    }),
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
    tenantPolicy(),
  ],
).enableRLS();

/** First-time buyers by the day of their first order, and who ordered again within so many days. */
export const buyerDays = pgTable(
  "buyer_days",
  {
    workspaceId: workspaceId(),
    day: date("day").notNull(),
    personaId: uuid("persona_id").notNull(),
    /** Of the first order. */
    channelId: uuid("channel_id").notNull(),
    buyers: integer("buyers").notNull(),
    r30: integer("r30").notNull(),
    r60: integer("r60").notNull(),
    r90: integer("r90").notNull(),
    r180: integer("r180").notNull(),
    rany: integer("rany").notNull(),
  },
  (t) => [
    primaryKey({
      name: "buyer_days_key",
      columns: [t.workspaceId, t.day, t.personaId, t.channelId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/**
 * Orders by day and by the days of the same customer's orders before them: the buyers of any period
 * are the orders whose predecessor lies before it.
 */
export const orderDays = pgTable(
  "order_days",
  {
    workspaceId: workspaceId(),
    day: date("day").notNull(),
    /** Of the order before, and of the one before that. */
    previousDay: date("previous_day").notNull(),
    earlierDay: date("earlier_day").notNull(),
    /** Of the last one in the same currency, and of the last one through the same channel too. */
    currencyDay: date("currency_day").notNull(),
    alikeDay: date("alike_day").notNull(),
    /** Empty for orders without one. */
    currency: text("currency").notNull(),
    personaId: uuid("persona_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    /** Of the order before. */
    previousChannelId: uuid("previous_channel_id").notNull(),
    orders: integer("orders").notNull(),
    /** Orders within 90 days of the one before. */
    soon: integer("soon").notNull(),
    /** Orders with an amount, and the sum of it. */
    priced: integer("priced").notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "order_days_key",
      columns: [
        t.workspaceId,
        t.day,
        t.previousDay,
        t.earlierDay,
        t.currencyDay,
        t.alikeDay,
        t.currency,
        t.personaId,
        t.channelId,
        t.previousChannelId,
      ],
    }),
    tenantPolicy(),
  ],
).enableRLS();
