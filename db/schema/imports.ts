import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { ImportKind, ImportStatus } from "@/db/enums";
import { at, refers, tenantPolicy, workspaceId } from "../columns";

/** A CSV file on its way in: uploaded, mapped, checked, imported. Counts are of lines with data. */
export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    kind: text("kind").$type<ImportKind>().notNull(),
    status: text("status").$type<ImportStatus>().notNull(),
    fileName: text("file_name").notNull(),
    /** Announced size, and what has arrived so far. */
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    received: bigint("received", { mode: "number" }).notNull().default(0),
    /** Column name of the file by field; null before it was chosen. */
    mapping: jsonb("mapping").$type<Record<string, string>>(),
    /** How times without an offset are read (IANA name); null, as once, is UTC. */
    timeZone: text("time_zone"),
    /** Where the next line begins, in bytes from the start of the file, and its number. */
    offset: bigint("offset", { mode: "number" }).notNull().default(0),
    line: integer("line").notNull().default(1),
    valid: integer("valid").notNull().default(0),
    invalid: integer("invalid").notNull().default(0),
    duplicates: integer("duplicates").notNull().default(0),
    /** Lines whose time of day came twice, when clocks went back; they count as the first of the two. */
    twice: integer("twice").notNull().default(0),
    problem: text("problem"),
    createdBy: uuid("created_by"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index().on(t.workspaceId, t.createdAt),
    tenantPolicy(),
  ],
).enableRLS();

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** The file itself, in pieces, until it has been imported. */
export const importChunks = pgTable(
  "import_chunks",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    /** Place of the first byte in the file. */
    start: bigint("start", { mode: "number" }).notNull(),
    data: bytea("data").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.start] }),
    refers(t.workspaceId, t.importId, imports).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();

/** Lines that cannot be imported, and why. */
export const importProblems = pgTable(
  "import_problems",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    line: integer("line").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.line] }),
    refers(t.workspaceId, t.importId, imports).onDelete("cascade"),
    tenantPolicy(),
  ],
).enableRLS();
