import {
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { FeedbackSource, FeedbackStatus } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { customers } from "./customers";
import { users } from "./directory";
import { journeyMaps, stages } from "./maps";
import { responses } from "./surveys";
import { touchpoints } from "./touchpoints";

/** A response, or a message from elsewhere, as it stands in the inbox. */
export const feedbackItems = pgTable(
  "feedback_items",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    source: text("source").$type<FeedbackSource>().notNull(),
    responseId: uuid("response_id"),
    customerId: uuid("customer_id"),
    mapId: uuid("map_id"),
    stageId: uuid("stage_id"),
    touchpointId: uuid("touchpoint_id"),
    status: text("status").$type<FeedbackStatus>().notNull().default("new"),
    assigneeId: uuid("assignee_id").references(() => users.id, { onDelete: "set null" }),
    /** On the emotion scale, -2 to +2; null when nothing was rated. */
    emotion: doublePrecision("emotion"),
    text: text("text").notNull().default(""),
    createdAt: at("created_at").notNull(),
    firstRespondedAt: at("first_responded_at"),
    closedAt: at("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("feedback_items_response").on(t.workspaceId, t.responseId),
    index().on(t.workspaceId, t.createdAt),
    index().on(t.workspaceId, t.status, t.createdAt),
    refers(t.workspaceId, t.responseId, responses).onDelete("cascade"),
    refers(t.workspaceId, t.customerId, customers),
    refers(t.workspaceId, t.mapId, journeyMaps),
    refers(t.workspaceId, t.stageId, stages),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    tenantPolicy(),
  ],
).enableRLS();

export const feedbackNotes = pgTable(
  "feedback_notes",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    itemId: uuid("item_id").notNull(),
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    text: text("text").notNull(),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.itemId),
    refers(t.workspaceId, t.itemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
