import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type MoveKind, noSlice } from "@/db/enums";
import { at, tenantPolicy, workspaceId } from "../columns";

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
    touchpointId: uuid("touchpoint_id"),
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
    /** The rows of `customer_stages` once more, as lib/customers/entries.ts writes them; null: derive anew. */
    entries: text("entries"),
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

/** How many of them went on within so many days, or ever. */
const withinDays = () => ({
  c1: integer("c1").notNull(),
  c7: integer("c7").notNull(),
  c14: integer("c14").notNull(),
  c30: integer("c30").notNull(),
  c90: integer("c90").notNull(),
  cany: integer("cany").notNull(),
});

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
    ...withinDays(),
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
    ...withinDays(),
  },
  (t) => [
    primaryKey({
      name: "chain_days_key",
      columns: [t.workspaceId, t.mapId, t.generation, t.day, t.stageId, t.personaId, t.channelId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/** What all roll-ups by touchpoint are counted by: read for one touchpoint, so it comes first. */
const touchpointSlice = () => ({
  workspaceId: workspaceId(),
  mapId: uuid("map_id").notNull(),
  generation: integer("generation").notNull(),
  touchpointId: uuid("touchpoint_id").notNull(),
  day: date("day").notNull(),
  stageId: uuid("stage_id").notNull(),
  personaId: uuid("persona_id").notNull(),
  channelId: uuid("channel_id").notNull(),
});

/**
 * Entries at a touchpoint, as in `stage_days`, which would be many times as long with all of them. The
 * touchpoint is that of the entry; entries without one are in `stage_days` alone.
 */
export const touchpointDays = pgTable(
  "touchpoint_days",
  { ...touchpointSlice(), entered: integer("entered").notNull(), ...withinDays() },
  (t) => [
    primaryKey({
      name: "touchpoint_days_key",
      columns: [
        t.workspaceId,
        t.mapId,
        t.generation,
        t.touchpointId,
        t.day,
        t.stageId,
        t.personaId,
        t.channelId,
      ],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/** The ordered chain, as in `chain_days`, by the touchpoint of the entry to the first stage. */
export const touchpointChains = pgTable(
  "touchpoint_chains",
  { ...touchpointSlice(), ...withinDays() },
  (t) => [
    primaryKey({
      name: "touchpoint_chains_key",
      columns: [
        t.workspaceId,
        t.mapId,
        t.generation,
        t.touchpointId,
        t.day,
        t.stageId,
        t.personaId,
        t.channelId,
      ],
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
    touchpointId: uuid("touchpoint_id").notNull().default(noSlice),
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
        t.touchpointId,
      ],
    }),
    tenantPolicy(),
  ],
).enableRLS();
