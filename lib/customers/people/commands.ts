import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { AliasKind } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { forgetProgress } from "@/lib/respondents/commands";
import { deriveCustomers } from "../derived/jobs";
import { readMeasuredMaps } from "../derived/queries";
import { mergeCustomers } from "../identities/merging/commands";
import { nameOf } from "./name";

/** Makes one customer of two: what the second did and said, and its ids, become the first one's. */
export const joinCustomers = command({
  name: "customer.merge",
  input: z.strictObject({ customerId: id, otherId: id }),
  can: "customer.edit",
  async run({ tx, ctx, input: { customerId, otherId } }) {
    const [known] = await tx.execute(sql`select from customers
      where workspace_id = ${ctx.workspaceId} and id = ${customerId}`);
    if (!known) missing("Customer");
    if (customerId === otherId) invalid("otherId", "Choose another customer.");
    const isMerged = await mergeCustomers(tx, ctx, { from: otherId, into: customerId });
    if (!isMerged) missing("Customer");
    return { customerId };
  },
  subject: ({ customerId }) => customerId,
});

/**
 * Removes a customer for good: events, answers, what stands in the inbox with its notes, mails and
 * links, ids and traits. Every figure follows at once. The name has to be typed as it is shown.
 */
export const eraseCustomer = command({
  name: "customer.erase",
  input: z.strictObject({ customerId: id, confirmation: z.string().max(300) }),
  can: "customer.erase",
  async run({ tx, ctx, input: { customerId, confirmation } }) {
    const maps = await readMeasuredMaps(tx, ctx);
    const here = sql`workspace_id = ${ctx.workspaceId}`;
    const [customer] = await tx.execute<Person>(sql`
      select id, external_id as "externalId", anonymous_id as "anonymousId", traits
      from customers where ${here} and id = ${customerId} for update`);
    if (!customer) missing("Customer");
    if (confirmation.trim() !== nameOf(customer)) {
      invalid("confirmation", "Type the name exactly as it is shown.");
    }
    await removeTraces(tx, ctx, customer);
    await deriveCustomers(tx, ctx, { personas: new Map([[customerId, null]]), maps });
    await tx.execute(sql`delete from customers where ${here} and id = ${customerId}`);
    return { customerId };
  },
  subject: ({ customerId }) => customerId,
});

type Person = {
  id: string;
  externalId: string | null;
  anonymousId: string | null;
  traits: Record<string, unknown>;
};

/** Answers, inbox items and what hangs on them go with their rows, by reference. */
async function removeTraces(tx: Tx, ctx: Context, customer: Person) {
  const here = sql`workspace_id = ${ctx.workspaceId}`;
  const own = sql`${here} and customer_id = ${customer.id}`;
  await tx.execute(sql`delete from feedback_items where ${own}`);
  const answers = await tx.execute<{ linkId: string; submissionId: string }>(sql`
    delete from responses where ${own}
    returning link_id as "linkId", submission_id as "submissionId"`);
  await forgetProgress(tx, ctx, answers);
  await tx.execute(sql`delete from customer_events where ${own}`);
  const aliases = await tx.execute<{ kind: AliasKind; value: string }>(sql`
    delete from customer_aliases where ${own} returning kind, value`);
  const formerIds = aliases.flatMap(({ kind, value }) => (kind === "user" ? [value] : []));
  await forgetInvitations(tx, ctx, customer, formerIds);
}

/**
 * Invitations name their person by an id or by where the mail goes, and an id may be an address. One that has
 * the address alone may stand for somebody else of it, whose id then stays.
 */
async function forgetInvitations(
  tx: Tx,
  ctx: Context,
  { externalId, traits: { email } }: Person,
  formerIds: readonly string[],
) {
  const ids = [...formerIds, ...(externalId === null ? [] : [externalId])];
  const addresses = typeof email === "string" ? [...ids, email.trim()] : ids;
  const isTheirs = sql`customer = any(${sql.param(ids)}::text[])`;
  await tx.execute(sql`update survey_invitations
    set email = null, customer = case when ${isTheirs} then null else customer end
    where workspace_id = ${ctx.workspaceId} and (${isTheirs}
      or lower(email) = any(${sql.param(addresses.map((one) => one.toLowerCase()))}::text[]))`);
}
