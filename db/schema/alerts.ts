import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { AlertNotice, AlertWay, WatchedKpi } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { painPoints } from "./insights";
import { journeyMaps, stages } from "./maps";

/** What is watched: one kind of figure on one stage, or on every stage of a map. */
export const alertRules = pgTable(
  "alert_rules",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    /** Null: every stage of the map. */
    stageId: uuid("stage_id"),
    kpi: text("kpi").$type<WatchedKpi>().notNull(),
    /** Cases the last week must rest on before anything is said. */
    minimumCases: integer("minimum_cases").notNull(),
    byMail: boolean("by_mail").notNull().default(true),
    /** Members who get the mails; whoever made the rule where nobody is named. */
    mailTo: jsonb("mail_to").$type<string[]>().notNull().default([]),
    /** An address that takes `{ "text": "…" }`; null for none. */
    webhookUrl: text("webhook_url"),
    mutedUntil: at("muted_until"),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("alert_rules_once").on(t.workspaceId, t.mapId, t.stageId, t.kpi).nullsNotDistinct(),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** One figure's two sides of a shift: counts, and what they come to in the figure's unit. */
export type AlertSide = { from: string; to: string; n: number; hits: number; value: number };

/** What a shift is made of, in percentage points, where it comes from who was counted. */
export type AlertMix = { kind: "reversed" | "mix"; change: number; within: number; mix: number };

/** A shift of one figure: opened once, closed when it has recovered or become the usual. */
export const alerts = pgTable(
  "alerts",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    ruleId: uuid("rule_id").notNull(),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    kpi: text("kpi").$type<WatchedKpi>().notNull(),
    direction: text("direction").$type<"up" | "down">().notNull(),
    /** Day of the workspace's time zone up to which the figures were read. */
    day: date("day").notNull(),
    before: jsonb("before").$type<AlertSide>().notNull(),
    after: jsonb("after").$type<AlertSide>().notNull(),
    /** Two-sided chance of a deviation as large without any change. */
    chance: doublePrecision("chance").notNull(),
    /** Null where the personas are as many as before, and for figures that are no shares. */
    mix: jsonb("mix").$type<AlertMix>(),
    openedAt: at("opened_at").notNull(),
    /** Back within its limits, with the figures then; null while it lasts. */
    recoveredAt: at("recovered_at"),
    recovery: jsonb("recovery").$type<AlertSide>(),
    /** The shift lasted so long that it became the usual. */
    settledAt: at("settled_at"),
    acknowledgedAt: at("acknowledged_at"),
    acknowledgedBy: uuid("acknowledged_by").references(() => users.id, { onDelete: "set null" }),
    painPointId: uuid("pain_point_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.openedAt),
    index().on(t.workspaceId, t.ruleId),
    refers(t.workspaceId, t.ruleId, alertRules).onDelete("cascade"),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    refers(t.workspaceId, t.painPointId, painPoints),
    tenantPolicy(),
  ],
).enableRLS();

/** How a notice of an alert fared on its way to somebody. */
export const alertDeliveries = pgTable(
  "alert_deliveries",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    alertId: uuid("alert_id").notNull(),
    notice: text("notice").$type<AlertNotice>().notNull(),
    way: text("way").$type<AlertWay>().notNull(),
    /** Who gets the mail: each their own, so that trying one again tells nobody twice. */
    userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
    deliveredAt: at("delivered_at"),
    /** Why the last attempt failed, in words; null before one and after a success. */
    problem: text("problem"),
    attemptedAt: at("attempted_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("alert_deliveries_once")
      .on(t.workspaceId, t.alertId, t.notice, t.way, t.userId)
      .nullsNotDistinct(),
    refers(t.workspaceId, t.alertId, alerts).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Until when a member has seen the alerts: what was opened later is unread. */
export const alertReads = pgTable(
  "alert_reads",
  {
    workspaceId: workspaceId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    seenAt: at("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] }), tenantPolicy()],
).enableRLS();
