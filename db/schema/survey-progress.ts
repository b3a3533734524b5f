import { boolean, date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { refers, tenantPolicy, workspaceId } from "../columns";
import { surveys } from "./surveys";

/**
 * How far one filling-in of a survey has come. No name, no address, no time but the day, and with an
 * anonymous survey no way to the answer that may have come of it.
 */
export const surveyProgress = pgTable(
  "survey_progress",
  {
    workspaceId: workspaceId(),
    /** A digest of the page's submission id, unlike the one under which an answer is stored. */
    id: uuid("id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    /** In UTC: the survey page knows no other. */
    day: date("day").notNull(),
    /** The furthest question somebody was at, and its place from 1; 0 before the first. */
    questionId: uuid("question_id"),
    position: integer("position").notNull().default(0),
    isStarted: boolean("is_started").notNull().default(false),
    isSent: boolean("is_sent").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.surveyId, t.day),
    refers(t.workspaceId, t.surveyId, surveys).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
