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
import type { QuestionKind, SurveyLayout, SurveyStatus } from "@/db/enums";
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
    /** All questions on one page, or one a page. Branching cuts pages where it must. */
    layout: text("layout").$type<SurveyLayout>().notNull().default("all"),
    theme: jsonb("theme").$type<SurveyTheme>().notNull().default({}),
    /** Where people go on after the thanks; http(s) only, set by an editor. */
    redirectUrl: text("redirect_url"),
    /** argon2id; null when no password is asked for. */
    passwordHash: text("password_hash"),
    /** Names of values that come with the address and are stored beside the answers. */
    hiddenFields: jsonb("hidden_fields").$type<string[]>().notNull().default([]),
    /** Languages besides the survey's own that people may choose. */
    languages: jsonb("languages").$type<string[]>().notNull().default([]),
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

export type SurveyTheme = {
  /** `#rrggbb` */
  color?: string;
  corner?: "square" | "soft" | "round";
  mode?: "auto" | "light" | "dark";
};

/** Kept apart from the survey, which is read for every answer. */
export const surveyLogos = pgTable(
  "survey_logos",
  {
    workspaceId: workspaceId(),
    /** The survey it belongs to. */
    id: uuid("id").notNull(),
    /** A small WebP as a data address. */
    image: text("image").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refers(t.workspaceId, t.id, surveys).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** The words of a survey in another language, by key; what is missing is shown in its own. */
export const surveyTranslations = pgTable(
  "survey_translations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    locale: text("locale").notNull(),
    texts: jsonb("texts").$type<Record<string, string>>().notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("survey_translations_locale").on(t.workspaceId, t.surveyId, t.locale),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** One stretch of editing a published survey by one person: what was before, what has changed. */
export const surveyRevisions = pgTable(
  "survey_revisions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    /** The member who edited; null for the product itself. */
    actorId: uuid("actor_id"),
    before: jsonb("before").$type<unknown>().notNull(),
    changes: jsonb("changes").$type<unknown[]>().notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.surveyId, t.updatedAt),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** What only some kinds of question have; read and written by the pure schema of questions. */
export type QuestionSettings = Record<string, unknown>;

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
    /** The question it took the place of, whose answers no longer compare with its own. */
    replaces: uuid("replaces"),
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
    /** Takes answers with an invitation alone: single-use and personal links lead through it. */
    isPersonal: boolean("is_personal").notNull().default(false),
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

/**
 * An address for one answer: a single-use link, a personal link or an invitation by mail. Its token
 * is signed, not stored. It is not told which answer it was used for, so that an anonymous survey
 * keeps no way from a person to an answer.
 */
export const surveyInvitations = pgTable(
  "survey_invitations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    linkId: uuid("link_id").notNull(),
    /** How the sender's system names the customer; null for whoever has the link. */
    customer: text("customer"),
    email: text("email"),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
    remindedAt: at("reminded_at"),
    usedAt: at("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.surveyId, t.createdAt),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    refers(t.workspaceId, t.linkId, surveyLinks).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Addresses that asked not to be written to by this workspace again. */
export const mailSuppressions = pgTable(
  "mail_suppressions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    /** In lower case. */
    email: text("email").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("mail_suppressions_email").on(t.workspaceId, t.email),
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
    /** What came with the address under the survey's hidden names. */
    hidden: jsonb("hidden").$type<Record<string, string>>(),
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
    index().on(t.workspaceId, t.customerId),
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
    /** Score on the question's own scale: csat 1-5, nps 0-10, ces 1-7, stars; the value of a number. */
    score: doublePrecision("score"),
    text: text("text"),
    /** Ids of chosen options; a ranking's in order, the best first; `["yes"]` for consent given. */
    choices: jsonb("choices").$type<string[]>(),
    /** A matrix's column by row, a contact's lines by part. */
    parts: jsonb("parts").$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.responseId, t.questionId] }),
    index().on(t.workspaceId, t.questionId),
    refers(t.workspaceId, t.responseId, responses).onDelete("cascade"),
    refers(t.workspaceId, t.questionId, questions),
    tenantPolicy(),
  ],
).enableRLS();
