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
import type { AnnotationKind, Kpi } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { journeyMaps, stages } from "./maps";

/** The goal of a figure: of one stage, or of the whole map where the stage is null. */
export const targets = pgTable(
  "targets",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id"),
    kpi: text("kpi").$type<Kpi>().notNull(),
    /** In the unit the figure is shown in: percent for shares, points for NPS. */
    value: doublePrecision("value").notNull(),
    /** Who looks after it, and the day by which it should be reached. */
    ownerId: uuid("owner_id").references(() => users.id, { onDelete: "set null" }),
    dueOn: date("due_on"),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("targets_once").on(t.workspaceId, t.mapId, t.stageId, t.kpi).nullsNotDistinct(),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** A note on a day of a map: what happened then, or what was shipped. */
export const annotations = pgTable(
  "annotations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    /** Null: it is about the whole journey. */
    stageId: uuid("stage_id"),
    kind: text("kind").$type<AnnotationKind>().notNull(),
    day: date("day").notNull(),
    text: text("text").notNull(),
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId, t.day),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
