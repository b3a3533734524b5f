import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { AliasKind, TraitTest } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { journeyMaps, stages } from "./maps";
import { personas } from "./personas";
import { channels, touchpoints } from "./touchpoints";

export type TraitRule = { trait: string; test: TraitTest; value: string };

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
    /** When each trait was said, in milliseconds since 1970; of those that were removed, too. */
    traitTimes: jsonb("trait_times").$type<Record<string, number>>().notNull().default({}),
    createdAt: at("created_at").notNull(),
    /**
     * What a search compares with. Stored, because under row security an index is used for plain
     * columns only: lower() could tell what it has seen of rows of others. Nobody searches with more than
     * 200 characters, and no entry of an index holds many more.
     */
    externalKey: text("external_key").generatedAlwaysAs(sql`lower(external_id)`),
    anonymousKey: text("anonymous_key").generatedAlwaysAs(sql`lower(anonymous_id)`),
    emailKey: text("email_key").generatedAlwaysAs(sql`left(lower(btrim(traits ->> 'email')), 200)`),
    nameKey: text("name_key").generatedAlwaysAs(sql`left(lower(btrim(traits ->> 'name')), 200)`),
    lastNameKey: text("last_name_key").generatedAlwaysAs(
      sql`left(lower(regexp_replace(btrim(traits ->> 'name'), '^.* ', '')), 200)`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("customers_external").on(t.workspaceId, t.externalId),
    unique("customers_anonymous").on(t.workspaceId, t.anonymousId),
    ...[t.externalKey, t.anonymousKey, t.emailKey, t.nameKey, t.lastNameKey].map((key) =>
      index(`customers_by_${key.name}`)
        .on(t.workspaceId, key.op("text_pattern_ops"))
        .where(sql`${sql.identifier(key.name)} is not null`),
    ),
    refers(t.workspaceId, t.personaId, personas),
    tenantPolicy(),
  ],
).enableRLS();

/** Further ids of a customer: what a merge took over, and later visits without signing in. */
export const customerAliases = pgTable(
  "customer_aliases",
  {
    workspaceId: workspaceId(),
    kind: text("kind").$type<AliasKind>().notNull(),
    value: text("value").notNull(),
    customerId: uuid("customer_id").notNull(),
    valueKey: text("value_key").generatedAlwaysAs(sql`lower(value)`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.value] }),
    index().on(t.workspaceId, t.customerId),
    index("customer_aliases_by_value").on(t.workspaceId, t.valueKey.op("text_pattern_ops")),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Customers known by their traits: the first segment that fits gives a customer its persona. */
export const segments = pgTable(
  "segments",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    personaId: uuid("persona_id").notNull(),
    rules: jsonb("rules").$type<TraitRule[]>().notNull(),
    position: integer("position").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refers(t.workspaceId, t.personaId, personas).onDelete("cascade"),
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
    index("customer_events_of_order")
      .on(t.workspaceId, t.customerId, t.orderId)
      .where(sql`order_id is not null`),
    refers(t.workspaceId, t.customerId, customers).onDelete("cascade"),
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

/** Calls and events that were refused lately, and why: the newest of a workspace, no values of theirs. */
export const refusedEvents = pgTable(
  "refused_events",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    at: at("at").notNull(),
    name: text("name"),
    messageId: text("message_id"),
    reason: text("reason").notNull(),
    keyId: uuid("key_id"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), tenantPolicy()],
).enableRLS();
