import { doublePrecision, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Kpi } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
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
