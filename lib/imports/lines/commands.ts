import { isUtf8 } from "node:buffer";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { type Incoming, parseEvent } from "@/lib/customers/events";
import { sourceIdOf, storeItems } from "@/lib/customers/store/commands";
import { type CsvRecord, readCsv } from "../csv";
import { itemOf, type Reading } from "../fields";
import { type ImportRow, readBytes, readHeader } from "../files/queries";
import { wallClock } from "../local-times";
import { keptProblems } from "../problems";

/** Bytes read at once: some thousand lines, and little memory. */
const sliceBytes = 512 * 1024;
const storedAtOnce = 1000;

type Problem = { line: number; reason: string };
type Slice = {
  items: Incoming[];
  problems: Problem[];
  /** Items whose time of day came twice. */
  twice: number;
  offset: number;
  line: number;
};

/**
 * Takes the next piece of a file a step further: checks its lines, or imports the good ones, and
 * notes where to go on in the same transaction. `isRepeated` tells of an item of the dry run whether
 * the file had it before. @returns whether more is left
 */
export async function takeSlice(
  tx: Tx,
  ctx: Context,
  file: ImportRow & { id: string },
  isRepeated: (item: Incoming) => boolean,
): Promise<boolean> {
  const slice = await readSlice(tx, ctx, file);
  const fresh =
    file.status === "importing"
      ? await store(tx, ctx, slice.items)
      : await countFresh(
          tx,
          ctx,
          slice.items.filter((item) => !isRepeated(item)),
        );
  await noteProblems(tx, ctx, file.id, slice.problems);
  await tx.execute(sql`
    update imports set "offset" = ${slice.offset}::bigint, line = ${slice.line}::int,
      valid = valid + ${fresh}::int, invalid = invalid + ${slice.problems.length}::int,
      duplicates = duplicates + ${slice.items.length - fresh}::int, twice = twice + ${slice.twice}::int
    where workspace_id = ${ctx.workspaceId} and id = ${file.id}`);
  return slice.offset < file.bytes;
}

async function readSlice(tx: Tx, ctx: Context, file: ImportRow & { id: string }): Promise<Slice> {
  const { columns, delimiter, dataStart } = await readHeader(tx, ctx, file.id);
  const from = Math.max(file.offset, dataStart);
  const firstLine = file.offset === 0 ? 2 : file.line;
  const bytes = await readBytes(tx, ctx, file.id, { from, length: sliceBytes });
  const isEnd = from + bytes.length >= file.bytes;
  const whole = isEnd ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  // A byte for a character keeps count of the bytes where some of them are no text.
  const encoding = isUtf8(whole) ? "utf8" : "latin1";
  const text = whole.toString(encoding);
  const part = readCsv(text, delimiter, isEnd);
  const reader = readerOf(ctx, file, columns);
  const records = encoding === "utf8" ? part.records : part.records.map(decoded);
  const read = records.map(reader);
  // A slice without a single whole line cannot be lines at all.
  const isStuck = part.characters === 0 && !isEnd;
  const used = isStuck ? bytes.length : Buffer.byteLength(text.slice(0, part.characters), encoding);
  const stuck = { line: firstLine, reason: "The line is too long." };
  return {
    items: read.flatMap((one) => (one.item ? [one.item] : [])),
    problems: [
      ...read.flatMap(({ problem, line }) =>
        problem === null ? [] : [{ line: firstLine + line, reason: problem }],
      ),
      ...(isStuck ? [stuck] : []),
    ],
    twice: read.filter(({ item, clock }) => item && clock === "twice").length,
    offset: from + used,
    line: firstLine + part.lines,
  };
}

/** A record whose characters are bytes as text; refused where they are none. */
function decoded(record: CsvRecord): CsvRecord {
  const fields = record.fields?.map((field) => Buffer.from(field, "latin1"));
  if (!fields) return record;
  const problem = "Is not in UTF-8. Save the file as “CSV UTF-8”.";
  if (!fields.every((field) => isUtf8(field))) return { line: record.line, fields: null, problem };
  return {
    line: record.line,
    fields: fields.map((field) => field.toString("utf8")),
    problem: null,
  };
}

type Line = { line: number } & (
  | { item: Incoming; problem: null; clock: "plain" | "twice" }
  | { item: null; problem: string; clock: null }
);

function readerOf(ctx: Context, file: ImportRow, columns: readonly string[]) {
  const { kind, mapping } = file;
  const timeZone = file.timeZone ?? "UTC";
  const reading: Reading = { kind, mapping: mapping ?? {}, wallClock: wallClock(timeZone) };
  return (record: CsvRecord): Line => {
    const { line } = record;
    const refuse = (problem: string): Line => ({ line, item: null, problem, clock: null });
    if (record.problem !== null) return refuse(record.problem);
    if (record.fields.length !== columns.length) {
      return refuse(`Has ${record.fields.length} columns instead of ${columns.length}.`);
    }
    const cells = new Map(columns.map((column, index) => [column, record.fields[index] ?? ""]));
    const { item, clock } = itemOf(reading, cells);
    if (clock === "skipped") return refuse(skippedTime(timeZone));
    const parsed = parseEvent(item, ctx.now);
    return parsed.ok ? { line, item: parsed.item, problem: null, clock } : refuse(parsed.message);
  };
}

const skippedTime = (timeZone: string) =>
  `timestamp: This time never was in ${timeZone}, where the clocks went forward.`;

/** How many of the items were not there before; customers always count, they may bring news. */
async function store(tx: Tx, ctx: Context, items: Incoming[]): Promise<number> {
  let fresh = 0;
  for (let at = 0; at < items.length; at += storedAtOnce) {
    const some = items.slice(at, at + storedAtOnce);
    const stored = await storeItems(tx, ctx, some);
    fresh += stored.size + some.filter(({ type }) => type !== "track").length;
  }
  return fresh;
}

async function countFresh(tx: Tx, ctx: Context, items: Incoming[]): Promise<number> {
  const ids = items.flatMap((item) => (item.type === "track" ? [sourceIdOf(item.event)] : []));
  const stored = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from unnest(${sql.param(ids)}::text[]) as wanted(id)
    where exists (select from customer_events e where e.workspace_id = ${ctx.workspaceId}
      and e.source_event_id = wanted.id)`);
  return items.length - (stored[0]?.n ?? 0);
}

async function noteProblems(tx: Tx, ctx: Context, importId: string, problems: Problem[]) {
  if (problems.length === 0) return;
  await tx.execute(sql`
    insert into import_problems (workspace_id, import_id, line, reason)
    select ${ctx.workspaceId}::uuid, ${importId}::uuid, p.line, left(p.reason, 300)
    from unnest(${sql.param(problems.map(({ line }) => line))}::int[],
      ${sql.param(problems.map(({ reason }) => reason))}::text[]) as p(line, reason)
    order by p.line
    limit (select greatest(0, ${keptProblems}::int - count(*)) from import_problems
      where workspace_id = ${ctx.workspaceId} and import_id = ${importId})
    on conflict do nothing`);
}
