import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { log } from "@/lib/core/log";
import { parse } from "@/lib/core/operation";

/** Who calls, from where, when: all that is known of a person outside every workspace. */
export type Visit = { now: Date; requestId: string; address: string };

type Definition<Schema extends z.ZodType, Caller, Before, Output> = {
  name: string;
  input: Schema;
  /**
   * Counts the attempt and does what takes long, hashing above all, before the transaction takes a
   * connection. What it gives reaches `run` as `before`.
   */
  before?: (caller: Caller, input: z.output<Schema>) => Promise<Before>;
  run: (call: {
    tx: Tx;
    caller: Caller;
    input: z.output<Schema>;
    before: Before;
  }) => Promise<Output>;
};

export type Visitor = { visit: Visit };
export type Person = { visit: Visit; userId: string; sessionId: string };

/** An operation anybody may call: signing up, asking for a new password. */
export const visitorOperation = <Schema extends z.ZodType, Output, Before = undefined>(
  definition: Definition<Schema, Visitor, Before, Output>,
) => accountOperation(definition, "visitor");

/** An operation on the signed-in person's own account. */
export const personOperation = <Schema extends z.ZodType, Output, Before = undefined>(
  definition: Definition<Schema, Person, Before, Output>,
) => accountOperation(definition, "person");

function accountOperation<Caller extends Visitor, Schema extends z.ZodType, Before, Output>(
  { name, input: schema, before, run }: Definition<Schema, Caller, Before, Output>,
  needs: "visitor" | "person",
) {
  const call = async (caller: Caller, raw: z.input<Schema>): Promise<Output> => {
    const input = parse(schema, raw);
    const prepared = (await before?.(caller, input)) as Before;
    const output = await db().transaction((tx) => run({ tx, caller, input, before: prepared }));
    log.info({ operation: name, requestId: caller.visit.requestId }, "account");
    return output;
  };
  return Object.assign(call, { accountOperation: { name, needs, input: schema } });
}
