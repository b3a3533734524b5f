import { index, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { EvidenceStance, PainPointStatus } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { feedbackItems } from "./feedback";
import { journeyMaps, stages } from "./maps";
import { personas } from "./personas";
import { touchpoints } from "./touchpoints";

export const painPoints = pgTable(
  "pain_points",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    /** 1 (minor) to 4 (critical). */
    severity: smallint("severity").notNull(),
    status: text("status").$type<PainPointStatus>().notNull().default("open"),
    mapId: uuid("map_id"),
    stageId: uuid("stage_id"),
    touchpointId: uuid("touchpoint_id"),
    personaId: uuid("persona_id"),
    ownerId: uuid("owner_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    /** Since when it counts as solved; null while it does not. */
    solvedAt: at("solved_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.stageId),
    refers(t.workspaceId, t.mapId, journeyMaps),
    refers(t.workspaceId, t.stageId, stages),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.personaId, personas),
    tenantPolicy(),
  ],
).enableRLS();

/** A piece of feedback that supports or contradicts the claim a pain point makes. */
export const evidence = pgTable(
  "evidence",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    painPointId: uuid("pain_point_id").notNull(),
    feedbackItemId: uuid("feedback_item_id").notNull(),
    stance: text("stance").$type<EvidenceStance>().notNull(),
    note: text("note").notNull().default(""),
    addedBy: uuid("added_by").references(() => users.id, { onDelete: "set null" }),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("evidence_once").on(t.workspaceId, t.painPointId, t.feedbackItemId),
    index().on(t.workspaceId, t.feedbackItemId),
    refers(t.workspaceId, t.painPointId, painPoints).onDelete("cascade"),
    refers(t.workspaceId, t.feedbackItemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
