import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";

/** Work to do after a commit: ids only. A row goes when its job has succeeded. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey(),
    /** Null for work about a person, outside every workspace. */
    workspaceId: uuid("workspace_id"),
    job: text("job").notNull(),
    subjectId: uuid("subject_id"),
    attempts: integer("attempts").notNull().default(0),
    runAt: at("run_at").notNull(),
    lastError: text("last_error"),
  },
  (t) => [index().on(t.runAt)],
);
