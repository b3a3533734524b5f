import {
  boolean,
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
import type { EvidenceStance, FeedbackSource, FeedbackStatus } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { customers } from "./customers";
import { users } from "./directory";
import { cards, journeyMaps, stages } from "./maps";
import { responses, surveyLinks, surveys } from "./surveys";
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
    /** Since when the customer waits for us again, after a reply of theirs. */
    awaitingSince: at("awaiting_since"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("feedback_items_response").on(t.workspaceId, t.responseId),
    index().on(t.workspaceId, t.createdAt),
    index().on(t.workspaceId, t.status, t.createdAt),
    index().on(t.workspaceId, t.customerId),
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
    /** Members who were told about the note. */
    mentionIds: jsonb("mention_ids").$type<string[]>().notNull().default([]),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.itemId),
    refers(t.workspaceId, t.itemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

export const feedbackTags = pgTable(
  "feedback_tags",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("feedback_tags_name").on(t.workspaceId, t.name),
    tenantPolicy(),
  ],
).enableRLS();

export const feedbackItemTags = pgTable(
  "feedback_item_tags",
  {
    workspaceId: workspaceId(),
    itemId: uuid("item_id").notNull(),
    tagId: uuid("tag_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.itemId, t.tagId] }),
    index().on(t.workspaceId, t.tagId),
    refers(t.workspaceId, t.itemId, feedbackItems).onDelete("cascade"),
    refers(t.workspaceId, t.tagId, feedbackTags).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Filters of a page under a name, for everybody of the workspace. */
export const savedFilters = pgTable(
  "saved_filters",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    page: text("page").$type<"feedback">().notNull(),
    name: text("name").notNull(),
    /** The address's query, as the page's own filters write it. */
    query: text("query").notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("saved_filters_name").on(t.workspaceId, t.page, t.name),
    tenantPolicy(),
  ],
).enableRLS();

/** Mails to and from the person behind an item. */
export const feedbackMessages = pgTable(
  "feedback_messages",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    itemId: uuid("item_id").notNull(),
    direction: text("direction").$type<"out" | "in">().notNull(),
    status: text("status").$type<"queued" | "sent" | "received">().notNull(),
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    /** The other side's address. */
    address: text("address").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    /** RFC 5322 Message-ID with its angle brackets: the idempotency key of what comes in. */
    messageId: text("message_id").notNull(),
    /** Came from another address than the one we write to. */
    isUnknownSender: boolean("is_unknown_sender").notNull().default(false),
    at: at("at").notNull(),
    sentAt: at("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("feedback_messages_message").on(t.workspaceId, t.itemId, t.messageId),
    refers(t.workspaceId, t.itemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** What people say an item means, where our own reading was wrong; null keeps our reading. */
export const feedbackReadings = pgTable(
  "feedback_readings",
  {
    workspaceId: workspaceId(),
    itemId: uuid("item_id").notNull(),
    sentiment: text("sentiment").$type<"negative" | "neutral" | "positive">(),
    themes: jsonb("themes").$type<string[]>(),
    correctedBy: uuid("corrected_by").references(() => users.id, { onDelete: "set null" }),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.itemId] }),
    refers(t.workspaceId, t.itemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Feedback that supports or contradicts what a card of a map says. */
export const cardEvidence = pgTable(
  "card_evidence",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    cardId: uuid("card_id").notNull(),
    feedbackItemId: uuid("feedback_item_id").notNull(),
    stance: text("stance").$type<EvidenceStance>().notNull(),
    addedBy: uuid("added_by").references(() => users.id, { onDelete: "set null" }),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("card_evidence_once").on(t.workspaceId, t.cardId, t.feedbackItemId),
    index().on(t.workspaceId, t.feedbackItemId),
    refers(t.workspaceId, t.cardId, cards).onDelete("cascade"),
    refers(t.workspaceId, t.feedbackItemId, feedbackItems).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Hours of a day in minutes from midnight; null on days nobody works. */
export type DayHours = { from: number; to: number } | null;
/** Hours until somebody should have answered; a stage's own rule wins over the rating's. */
export type OverdueHours = {
  other: number;
  negative: number | null;
  stages: Record<string, number>;
};

/** How the workspace works its inbox; one row at most. */
export const feedbackSettings = pgTable(
  "feedback_settings",
  {
    workspaceId: workspaceId(),
    /** Monday first, in the workspace's time zone. */
    weekHours: jsonb("week_hours").$type<DayHours[]>().notNull(),
    /** Days like "2026-12-25". */
    holidays: jsonb("holidays").$type<string[]>().notNull(),
    overdue: jsonb("overdue").$type<OverdueHours>().notNull(),
    countsBusinessHours: boolean("counts_business_hours").notNull(),
    masksPersonalData: boolean("masks_personal_data").notNull(),
    /** A visitor is asked by at most one widget in so many days. */
    widgetQuietDays: integer("widget_quiet_days").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] }), tenantPolicy()],
).enableRLS();

export type WidgetTrigger =
  | { kind: "time"; seconds: number }
  | { kind: "scroll"; percent: number }
  | { kind: "exit" }
  | { kind: "event"; name: string }
  | { kind: "url"; part: string };

/** How a survey shows itself on foreign sites. */
export const surveyWidgets = pgTable(
  "survey_widgets",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    /** Answers through the widget come by this link. */
    linkId: uuid("link_id").notNull(),
    form: text("form").$type<"popover" | "inline" | "button">().notNull(),
    trigger: jsonb("trigger").$type<WidgetTrigger>().notNull(),
    buttonLabel: text("button_label").notNull(),
    /** Percent of the visitors who may be asked. */
    samplePercent: integer("sample_percent").notNull(),
    /** Days until the same visitor may be asked again by this survey. */
    quietDays: integer("quiet_days").notNull(),
    /** Origins that may show the survey, like "https://shop.example". */
    sites: jsonb("sites").$type<string[]>().notNull(),
    isEnabled: boolean("is_enabled").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.surveyId] }),
    unique("survey_widgets_link").on(t.workspaceId, t.linkId),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    refers(t.workspaceId, t.linkId, surveyLinks).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
