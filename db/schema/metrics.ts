import {
  date,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { MetricAggregation, MetricDirection, MetricSource } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { journeyMaps, stages } from "./maps";

/** A figure of the team's own, fed by hand, by file or through the API. */
export const metrics = pgTable(
  "metrics",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    /** Null: it is about the whole journey. */
    stageId: uuid("stage_id"),
    name: text("name").notNull(),
    unit: text("unit").notNull().default(""),
    aggregation: text("aggregation").$type<MetricAggregation>().notNull(),
    /** Which way is better. */
    direction: text("direction").$type<MetricDirection>().notNull(),
    target: doublePrecision("target"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

export const metricPoints = pgTable(
  "metric_points",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    metricId: uuid("metric_id").notNull(),
    /** A calendar day of the workspace's time zone. */
    day: date("day").notNull(),
    value: doublePrecision("value").notNull(),
    source: text("source").$type<MetricSource>().notNull(),
    /** The sender's name for the point: sent again, it replaces the value. */
    sourceKey: text("source_key").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("metric_points_source").on(t.workspaceId, t.metricId, t.sourceKey),
    index().on(t.workspaceId, t.metricId, t.day),
    refers(t.workspaceId, t.metricId, metrics).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
