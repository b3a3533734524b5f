import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { authorize, type Capability } from "@/lib/access/policy";
import type { Context } from "./context";
import { AppError } from "./errors";
import { newId } from "./new-id";
import { executeKept, inTransaction } from "./transaction";

type Run<Input, Output> = (call: { tx: Tx; ctx: Context; input: Input }) => Promise<Output>;

type QueryDefinition<Schema extends z.ZodType, Output> = {
  name: string;
  input: Schema;
  can: Capability;
  run: Run<z.output<Schema>, Output>;
};
type CommandDefinition<Schema extends z.ZodType, Output> = QueryDefinition<Schema, Output> & {
  /** Does what takes long before the transaction takes a connection: gives the input that `run` gets. */
  before?: (input: z.output<Schema>) => Promise<z.output<Schema>>;
  /** The id the audit entry names, from the result and the input. */
  subject: (output: Output, input: z.output<Schema>) => string | null;
};

/** What can be called with a context, and what is known of it without calling it. */
export type Operation<Schema extends z.ZodType = z.ZodType, Output = unknown> = {
  (ctx: Context, input: z.input<Schema>): Promise<Output>;
  readonly operation: { name: string; kind: "query" | "command"; can: Capability; input: Schema };
};

/** An operation that reads. @throws AppError forbidden, invalid, not_found */
export function query<Schema extends z.ZodType, Output>(
  definition: QueryDefinition<Schema, Output>,
): Operation<Schema, Output> {
  const { name, input: schema, can, run } = definition;
  const call = async (ctx: Context, raw: z.input<Schema>) => {
    authorize(ctx.actor, can);
    const input = parse(schema, raw);
    return inTransaction(ctx, (tx) => run({ tx, ctx, input }));
  };
  return Object.assign(call, { operation: { name, kind: "query" as const, can, input: schema } });
}

/** An operation that writes, with its audit entry in the same transaction. */
export function command<Schema extends z.ZodType, Output>(
  definition: CommandDefinition<Schema, Output>,
): Operation<Schema, Output> {
  const { name, input: schema, can, before, run, subject } = definition;
  const call = async (ctx: Context, raw: z.input<Schema>) => {
    authorize(ctx.actor, can);
    const parsed = parse(schema, raw);
    const input = before ? await before(parsed) : parsed;
    return inTransaction(ctx, async (tx) => {
      const output = await run({ tx, ctx, input });
      await writeAuditEntries(tx, name, [{ ctx, subjectId: subject(output, input) }]);
      return output;
    });
  };
  return Object.assign(call, { operation: { name, kind: "command" as const, can, input: schema } });
}

/** What an audit entry says beyond who, what and when; never secrets. */
export type AuditDetail = Record<string, string | number | boolean | null>;

/** Notes calls of an operation in the transaction that carries them out. */
export async function writeAuditEntries(
  tx: Tx,
  operation: string,
  calls: readonly { ctx: Context; subjectId: string | null; detail?: AuditDetail | null }[],
): Promise<void> {
  if (calls.length === 0) return;
  const column = (value: (call: (typeof calls)[number]) => string | null) =>
    sql.param(calls.map(value));
  await executeKept(
    tx,
    sql`
    insert into audit_entries (workspace_id, id, operation, actor_kind, actor_id, subject_id, detail, request_id, at)
    select e.workspace_id, e.id, ${operation}::text, e.actor_kind, e.actor_id, e.subject_id, e.detail, e.request_id, e.at
    from unnest(${column(({ ctx }) => ctx.workspaceId)}::uuid[], ${column(() => newId())}::uuid[],
      ${column(({ ctx }) => ctx.actor.kind)}::text[], ${column(({ ctx }) => ctx.actor.id)}::uuid[],
      ${column(({ subjectId }) => subjectId)}::uuid[],
      ${column(({ detail }) => (detail ? JSON.stringify(detail) : null))}::text[]::jsonb[],
      ${column(({ ctx }) => ctx.requestId)}::text[],
      ${column(({ ctx }) => ctx.now.toISOString())}::text[]::timestamptz[]
    ) as e(workspace_id, id, actor_kind, actor_id, subject_id, detail, request_id, at)`,
  );
}

/** @throws AppError invalid, with a message per field */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".")] ??= issue.message;
  throw new AppError("invalid", "Please check the marked fields.", { fields });
}
