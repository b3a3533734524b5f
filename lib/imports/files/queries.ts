import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ImportKind, ImportStatus } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { headerOf } from "../csv";
import type { Mapping } from "../fields";

export type ImportRow = {
  kind: ImportKind;
  status: ImportStatus;
  bytes: number;
  received: number;
  mapping: Mapping | null;
  /** How times without an offset are read; null is UTC. */
  timeZone: string | null;
  offset: number;
  line: number;
};

/** An import, held until the transaction ends. */
export async function lockImport(tx: Tx, ctx: Context, importId: string): Promise<ImportRow> {
  const [row] = await tx.execute<ImportRow>(sql`
    select kind, status, bytes::float8 as bytes, received::float8 as received, mapping, time_zone as "timeZone",
      "offset"::float8 as offset, line
    from imports where workspace_id = ${ctx.workspaceId} and id = ${importId} for update`);
  return row ?? missing("Import");
}

/** Up to `length` bytes of a file, from a place on. */
export async function readBytes(
  tx: Tx,
  ctx: Context,
  importId: string,
  { from, length }: { from: number; length: number },
): Promise<Buffer> {
  const rows = await tx.execute<{ start: number; data: Uint8Array }>(sql`
    select start::float8 as start, data from import_chunks
    where workspace_id = ${ctx.workspaceId} and import_id = ${importId}
      and start < ${from + length}::bigint and start + length(data) > ${from}::bigint
    order by start`);
  const [first] = rows;
  if (!first) return Buffer.alloc(0);
  const all = Buffer.concat(rows.map(({ data }) => data));
  const skipped = from - first.start;
  return all.subarray(skipped, skipped + length);
}

const headerBytes = 64 * 1024;

/** The columns of a file, its delimiter, and where the lines with data begin, in bytes. */
export async function readHeader(tx: Tx, ctx: Context, importId: string) {
  const bytes = await readBytes(tx, ctx, importId, { from: 0, length: headerBytes });
  const text = bytes.toString("utf8");
  const { columns, delimiter, part } = headerOf(text);
  const dataStart = Buffer.byteLength(text.slice(0, part.characters));
  return { columns, delimiter, dataStart, text: text.slice(part.characters) };
}
