import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { log } from "@/lib/core/log";
import { parse } from "@/lib/core/operation";

/** Who calls, from where, when: all that is known of a person outside every workspace. */
export type Visit = { now: Date; requestId: string; address: string };

type Definition<Schema extends z.ZodType, Caller, Output> = {
  name: string;
  input: Schema;
  /** Counts the attempt, on a connection of its own, before the transaction takes one. */
  limit?: (caller: Caller, input: z.output<Schema>) => Promise<void>;
  run: (call: { tx: Tx; caller: Caller; input: z.output<Schema> }) => Promise<Output>;
};

export type Visitor = { visit: Visit };
export type Person = { visit: Visit; userId: string; sessionId: string };

/** An operation anybody may call: signing up, asking for a new password. */
export const visitorOperation = <Schema extends z.ZodType, Output>(
  definition: Definition<Schema, Visitor, Output>,
) => accountOperation(definition, "visitor");

/** An operation on the signed-in person's own account. */
export const personOperation = <Schema extends z.ZodType, Output>(
  definition: Definition<Schema, Person, Output>,
) => accountOperation(definition, "person");

function accountOperation<Caller extends Visitor, Schema extends z.ZodType, Output>(
  { name, input: schema, limit, run }: Definition<Schema, Caller, Output>,
  needs: "visitor" | "person",
) {
  const call = async (caller: Caller, raw: z.input<Schema>): Promise<Output> => {
    const input = parse(schema, raw);
    await limit?.(caller, input);
    const output = await db().transaction((tx) => run({ tx, caller, input }));
    log.info({ operation: name, requestId: caller.visit.requestId }, "account");
    return output;
  };
  return Object.assign(call, { accountOperation: { name, needs, input: schema } });
}
