import type { z } from "zod";
import type { Tx } from "@/db/client";
import { authorize, type Capability } from "@/lib/access/policy";
import { beginningSpells } from "./audit-spells";
import type { Context } from "./context";
import { inGroups, type Settled } from "./groups";
import { type AuditDetail, type Operation, parse, writeAuditEntries } from "./operation";
import { toAppError } from "./result";
import { inTransaction } from "./transaction";

/** One call of a group, whoever made it. */
export type GroupedCall<Input> = { ctx: Context; input: Input };

type Definition<Schema extends z.ZodType, Output> = {
  name: string;
  input: Schema;
  can: Capability;
  /** One outcome a call, in their order. All calls are of one workspace; a refused one wrote nothing. */
  run: (group: {
    tx: Tx;
    here: Pick<Context, "workspaceId">;
    calls: readonly GroupedCall<z.output<Schema>>[];
  }) => Promise<Settled<Output>[]>;
  subject: (output: Output, input: z.output<Schema>) => string | null;
  /** Calls whose key differs never share a transaction; the workspace alone when left out. */
  key?: (input: z.output<Schema>) => string;
  /** Groups of one key under way at the same time; 1 when left out. */
  atOnce?: number;
  /** One audit entry for all calls an actor has in a group: for what machines send without end. */
  isAuditedOnce?: boolean;
  /** One audit entry for all an actor does to one subject within `ms` after it, and what it notes. */
  spell?: { ms: number; detail: (output: Output) => AuditDetail };
};

const limits = { largest: 100, mostWaiting: 2000 };

/**
 * A command for what many people send at once: calls of one workspace that come together share a
 * transaction, so that the disk is waited for once for all. As with `command`, each has its own
 * outcome and audit entry, and has been committed when it resolves.
 */
export function groupedCommand<Schema extends z.ZodType, Output>(
  definition: Definition<Schema, Output>,
): Operation<Schema, Output> {
  const { name, input: schema, can, run, key } = definition;
  type Call = GroupedCall<z.output<Schema>>;

  const commit = ([first, ...others]: readonly Call[]): Promise<Settled<Output>[]> => {
    if (!first) return Promise.resolve([]);
    const here = { workspaceId: first.ctx.workspaceId };
    const calls = [first, ...others];
    return inTransaction(here, async (tx) => {
      const settled = await run({ tx, here, calls });
      await noteCalls(tx, definition, { calls, settled });
      return settled;
    });
  };

  const commitGroup = async (calls: readonly Call[]): Promise<Settled<Output>[]> => {
    if (calls.length === 1) return commit(calls);
    try {
      return await commit(calls);
    } catch (reason) {
      // A database that is out of reach or busy would not be helped by a hundred attempts more.
      if (toAppError(reason).code === "unavailable") throw reason;
      // One call may have spoiled it for all: each now stands for itself, one after the other.
      const settled: Settled<Output>[] = [];
      for (const call of calls) settled.push(await commitAlone(commit, call));
      return settled;
    }
  };

  const submit = inGroups(commitGroup, { ...limits, atOnce: definition.atOnce ?? 1 });
  const call = async (ctx: Context, raw: z.input<Schema>) => {
    authorize(ctx.actor, can);
    const input = parse(schema, raw);
    return submit(`${ctx.workspaceId}/${key?.(input) ?? ""}`, { ctx, input });
  };
  return Object.assign(call, { operation: { name, kind: "command" as const, can, input: schema } });
}

type Done<Input, Output> = {
  calls: readonly GroupedCall<Input>[];
  settled: readonly Settled<Output>[];
};

/** Writes the audit entries of the calls that were carried out, as many as the definition wishes. */
async function noteCalls<Schema extends z.ZodType, Output>(
  tx: Tx,
  { name, subject, isAuditedOnce, spell }: Definition<Schema, Output>,
  { calls, settled }: Done<z.output<Schema>, Output>,
): Promise<void> {
  const entries = settled.flatMap((one, index) => {
    const call = calls[index];
    if (!one.ok || !call) return [];
    const detail = spell?.detail(one.value) ?? null;
    return [{ ctx: call.ctx, subjectId: subject(one.value, call.input), detail }];
  });
  if (!spell) return writeAuditEntries(tx, name, isAuditedOnce ? oncePerActor(entries) : entries);
  const fresh = await beginningSpells(tx, name, { calls: entries, spellMs: spell.ms });
  await writeAuditEntries(tx, name, fresh);
}

function oncePerActor<Entry extends { ctx: Context }>(entries: readonly Entry[]): Entry[] {
  const byActor = new Map(entries.map((entry) => [entry.ctx.actor.id, entry]));
  return [...byActor.values()];
}

async function commitAlone<Call, Output>(
  commit: (calls: readonly Call[]) => Promise<Settled<Output>[]>,
  call: Call,
): Promise<Settled<Output>> {
  try {
    const [settled] = await commit([call]);
    return settled ?? { ok: false, reason: new Error("A call was left without an outcome.") };
  } catch (reason) {
    return { ok: false, reason };
  }
}
