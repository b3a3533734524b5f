import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { AliasKind } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { executeKept } from "@/lib/core/transaction";
import { listText } from "../columns";
import type { Who } from "../events";

type Customer = { id: string; isKnown: boolean };
export type Found = { byUser: Map<string, Customer>; byAnonymous: Map<string, Customer> };

export type IdPair = [userId: string, anonymousId: string];

/** Each anonymous id with the user it came with first; a user may have many. In one fixed order. */
export function pairsOf(events: readonly Who[]): IdPair[] {
  const userOf = new Map<string, string>();
  for (const { userId, anonymousId } of events)
    if (userId && anonymousId && !userOf.has(anonymousId)) userOf.set(anonymousId, userId);
  return [...userOf]
    .map(([anonymousId, userId]): IdPair => [userId, anonymousId])
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
}

/** The first of each user's, so that one statement never gives a value twice. */
export const firstOfEach = (pairs: readonly IdPair[]): IdPair[] =>
  pairs.filter(([userId], at) => userId !== pairs[at - 1]?.[0]);

/** Distinct and in one fixed order, so that two calls never wait for each other in a circle. */
export const sorted = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

/** The customers with these ids, own ones or aliases; nobody can remove them meanwhile. */
export async function readCustomers(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  users: string[],
  anonymous: string[],
): Promise<Found> {
  return {
    byUser: await named(tx, ctx, sql`external_id`, "user", users),
    byAnonymous: await named(tx, ctx, sql`anonymous_id`, "anonymous", anonymous),
  };
}

type Row = { value: string; id: string; isKnown: boolean };

async function named(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  column: SQL,
  kind: AliasKind,
  values: string[],
): Promise<Map<string, Customer>> {
  if (values.length === 0) return new Map();
  const isKnown = sql`c.external_id is not null as "isKnown"`;
  const wanted = sql`unnest(${listText(values)}::text::text[]) as wanted(value)`;
  // Kept, so that it is planned for few values and looks up each: for many, everybody would be read.
  const own = await executeKept<Row>(
    tx,
    sql`
    select c.${column} as value, c.id, ${isKnown} from ${wanted}
      join customers c on c.workspace_id = ${ctx.workspaceId} and c.${column} = wanted.value
    order by c.id for key share of c`,
  );
  const found = new Map(own.map(({ value, ...customer }) => [value, customer]));
  if (found.size === values.length) return found;
  const missing = values.filter((value) => !found.has(value));
  const aliased = await tx.execute<Row>(sql`
    select a.value, c.id, ${isKnown} from unnest(${listText(missing)}::text::text[]) as wanted(value)
      join customer_aliases a on a.workspace_id = ${ctx.workspaceId} and a.kind = ${kind}
        and a.value = wanted.value
      join customers c on c.workspace_id = a.workspace_id and c.id = a.customer_id
    order by c.id for key share of c`);
  for (const { value, ...customer } of aliased) found.set(value, customer);
  return found;
}
