import { sql } from "drizzle-orm";
import { z } from "zod";
import type { ImportKind, ImportStatus } from "@/db/enums";
import { readWorkspace } from "@/lib/access/members";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { readCsv } from "./csv";
import { likelyMapping, type Mapping } from "./fields";
import { readHeader } from "./files/queries";

type Row = {
  id: string;
  kind: ImportKind;
  status: ImportStatus;
  fileName: string;
  bytes: number;
  received: number;
  mapping: Mapping | null;
  timeZone: string | null;
  offset: number;
  valid: number;
  invalid: number;
  duplicates: number;
  twice: number;
  problem: string | null;
  createdAt: Date;
};

const columns = sql`id, kind, status, file_name as "fileName", bytes::float8 as bytes,
  received::float8 as received, mapping, time_zone as "timeZone",
  "offset"::float8 as offset, valid, invalid, duplicates, twice,
  problem, created_at as "createdAt"`;
const dated = (row: Row) => ({ ...row, createdAt: new Date(row.createdAt) });

/** The imports of the workspace, the newest first. */
export const listImports = query({
  name: "import.list",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const rows = await tx.execute<Row>(sql`select ${columns} from imports
      where workspace_id = ${ctx.workspaceId} order by created_at desc, id desc limit 50`);
    return rows.map(dated);
  },
});

/** Problems shown on the screen; all that are kept are in the file to download. */
const shownProblems = 50;
const shownLines = 5;

/** One import: how far it has come, and what its file looks like while that still matters. */
export const getImport = query({
  name: "import.get",
  input: z.strictObject({ importId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { importId } }) {
    const [row] = await tx.execute<Row>(sql`select ${columns} from imports
      where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
    if (!row) missing("Import");
    const problems = await tx.execute<{ line: number; reason: string }>(sql`
      select line, reason from import_problems
      where workspace_id = ${ctx.workspaceId} and import_id = ${importId}
      order by line limit ${shownProblems}`);
    const needsPreview = row.status === "mapping" || row.status === "checked";
    const header = needsPreview ? await readHeader(tx, ctx, importId) : null;
    const lines = header
      ? readCsv(
          header.text.slice(0, header.text.lastIndexOf("\n") + 1) || header.text,
          header.delimiter,
          true,
        )
      : null;
    return {
      ...dated(row),
      // Files mapped before a zone could be chosen were read as UTC.
      timeZone: row.timeZone ?? (row.mapping ? "UTC" : (await readWorkspace(tx, ctx)).timeZone),
      problems: [...problems],
      preview: header && {
        columns: header.columns,
        rows: (lines?.records ?? []).slice(0, shownLines).map(({ fields }) => fields ?? []),
        mapping: row.mapping ?? likelyMapping(row.kind, header.columns),
      },
    };
  },
});
export type ShownImport = Awaited<ReturnType<typeof getImport>>;

/** The lines kept of those that could not be read, and why, in their order. @throws AppError not_found */
export const listImportProblems = query({
  name: "import.listProblems",
  input: z.strictObject({ importId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { importId } }) {
    const [found] = await tx.execute(sql`select from imports
      where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
    if (!found) missing("Import");
    const rows = await tx.execute<{ line: number; reason: string }>(sql`
      select line, reason from import_problems
      where workspace_id = ${ctx.workspaceId} and import_id = ${importId} order by line`);
    return [...rows];
  },
});
