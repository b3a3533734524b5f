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
import type { QuestionKind, SurveyStatus } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { customers } from "./customers";
import { journeyMaps, stages } from "./maps";
import { personas } from "./personas";
import { channels, touchpoints } from "./touchpoints";

export const surveys = pgTable(
  "surveys",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    title: text("title").notNull(),
    intro: text("intro").notNull().default(""),
    thankYou: text("thank_you").notNull().default(""),
    closedMessage: text("closed_message").notNull().default(""),
    status: text("status").$type<SurveyStatus>().notNull().default("draft"),
    locale: text("locale").notNull().default("en"),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    touchpointId: uuid("touchpoint_id"),
    isAnonymous: boolean("is_anonymous").notNull().default(false),
    opensAt: at("opens_at"),
    closesAt: at("closes_at"),
    quota: integer("quota"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    publishedAt: at("published_at"),
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refers(t.workspaceId, t.mapId, journeyMaps),
    refers(t.workspaceId, t.stageId, stages),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    tenantPolicy(),
  ],
).enableRLS();

/** Options of a choice question, labels of a scale's ends. */
export type QuestionSettings = {
  options?: { id: string; label: string }[];
  isMultiple?: boolean;
  isLong?: boolean;
  lowLabel?: string;
  highLabel?: string;
};

export const questions = pgTable(
  "questions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    title: text("title").notNull(),
    help: text("help").notNull().default(""),
    isRequired: boolean("is_required").notNull().default(false),
    position: integer("position").notNull(),
    settings: jsonb("settings").$type<QuestionSettings>().notNull(),
    /** A question with answers is retired, never deleted, so that its answers stay readable. */
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.surveyId),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** What an answer through this link says about: survey, stage, touchpoint, channel and persona. */
export const surveyLinks = pgTable(
  "survey_links",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    name: text("name").notNull(),
    stageId: uuid("stage_id").notNull(),
    touchpointId: uuid("touchpoint_id"),
    channelId: uuid("channel_id"),
    personaId: uuid("persona_id"),
    createdAt: at("created_at").notNull(),
    closedAt: at("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.surveyId),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    refers(t.workspaceId, t.stageId, stages),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.channelId, channels),
    refers(t.workspaceId, t.personaId, personas),
    tenantPolicy(),
  ],
).enableRLS();

export const responses = pgTable(
  "responses",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    linkId: uuid("link_id").notNull(),
    /** Made with the page, sent back with the answers: a retry stores nothing twice. */
    submissionId: uuid("submission_id").notNull(),
    receipt: text("receipt").notNull(),
    mapId: uuid("map_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    touchpointId: uuid("touchpoint_id"),
    channelId: uuid("channel_id"),
    personaId: uuid("persona_id"),
    customerId: uuid("customer_id"),
    locale: text("locale").notNull(),
    /** Likely spam: stored, shown apart, counted nowhere. */
    isFlagged: boolean("is_flagged").notNull().default(false),
    submittedAt: at("submitted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("responses_submission").on(t.workspaceId, t.surveyId, t.submissionId),
    index().on(t.workspaceId, t.mapId, t.submittedAt),
    index().on(t.workspaceId, t.surveyId, t.submittedAt),
    refers(t.workspaceId, t.surveyId, surveys),
    refers(t.workspaceId, t.linkId, surveyLinks),
    refers(t.workspaceId, t.mapId, journeyMaps),
    refers(t.workspaceId, t.stageId, stages),
    refers(t.workspaceId, t.touchpointId, touchpoints),
    refers(t.workspaceId, t.channelId, channels),
    refers(t.workspaceId, t.personaId, personas),
    refers(t.workspaceId, t.customerId, customers),
    tenantPolicy(),
  ],
).enableRLS();

/** One question answered. A skipped question has no row, so it counts in no figure. */
export const answers = pgTable(
  "answers",
  {
    workspaceId: workspaceId(),
    responseId: uuid("response_id").notNull(),
    questionId: uuid("question_id").notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    /** Score on the question's own scale: csat 1-5, nps 0-10, ces 1-7. */
    score: doublePrecision("score"),
    text: text("text"),
    /** Ids of chosen options; `["yes"]` for consent given. */
    choices: jsonb("choices").$type<string[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.responseId, t.questionId] }),
    index().on(t.workspaceId, t.questionId),
    refers(t.workspaceId, t.responseId, responses).onDelete("cascade"),
    refers(t.workspaceId, t.questionId, questions),
    tenantPolicy(),
  ],
).enableRLS();
