import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CommentTarget, MentionReason } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";
import { users } from "./directory";
import { cards, journeyMaps } from "./maps";

/** A conversation about one thing on a map. It names its target and outlives it. */
export const commentThreads = pgTable(
  "comment_threads",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    mapId: uuid("map_id").notNull(),
    targetKind: text("target_kind").$type<CommentTarget>().notNull(),
    /** The card, stage or lane; for an emotion point its step. */
    targetId: uuid("target_id").notNull(),
    /** Whose feeling an emotion point shows; null for everything else. */
    personaId: uuid("persona_id"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    resolvedAt: at("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.mapId, t.updatedAt),
    refers(t.workspaceId, t.mapId, journeyMaps).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

export const mapComments = pgTable(
  "map_comments",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    threadId: uuid("thread_id").notNull(),
    /** Null once the account is gone. */
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    body: text("body").notNull(),
    createdAt: at("created_at").notNull(),
    editedAt: at("edited_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.threadId),
    refers(t.workspaceId, t.threadId, commentThreads).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** A person whom a comment concerns, why it does, and whether they have seen it. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    commentId: uuid("comment_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    reason: text("reason").$type<MentionReason>().notNull().default("named"),
    createdAt: at("created_at").notNull(),
    readAt: at("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("comment_mentions_once").on(t.workspaceId, t.commentId, t.userId),
    index().on(t.workspaceId, t.userId, t.readAt),
    refers(t.workspaceId, t.commentId, mapComments).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** A member whom the text of a card names, and whether they have seen it. */
export const cardMentions = pgTable(
  "card_mentions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    cardId: uuid("card_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Who wrote it; null where nobody did, or the account is gone. */
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    readAt: at("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("card_mentions_once").on(t.workspaceId, t.cardId, t.userId),
    index().on(t.workspaceId, t.userId, t.readAt),
    refers(t.workspaceId, t.cardId, cards).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
