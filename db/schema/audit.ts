import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActorKind } from "@/db/enums";
import { at, tenantPolicy, workspaceId } from "../columns";

/** What was done, by whom, to what: one entry per command, written in the command's transaction. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    operation: text("operation").notNull(),
    actorKind: text("actor_kind").$type<ActorKind>().notNull(),
    actorId: uuid("actor_id"),
    subjectId: uuid("subject_id"),
    detail: jsonb("detail").$type<Record<string, string | number | boolean | null>>(),
    requestId: text("request_id").notNull(),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.at),
    index().on(t.workspaceId, t.subjectId),
    tenantPolicy(),
  ],
).enableRLS();
