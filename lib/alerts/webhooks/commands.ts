import { and, count, eq, gt, min } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { alertRules } from "@/db/schema/alerts";
import { auditEntries } from "@/db/schema/audit";
import { readWorkspace } from "@/lib/access/members";
import { limits, tooMany } from "@/lib/access/rate-limit";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { webhookUrl } from "../webhook-url";

const name = "alertRule.testWebhook";

/**
 * Notes that a test message goes out, and says where to: the address that was typed, or the one the
 * rule has. Its answer holds a secret of the receiver's and stays on the server.
 * @throws AppError not_found, conflict, rate_limited
 */
export const prepareWebhookTest = command({
  name,
  input: z.strictObject({ ruleId: id.nullable(), webhookUrl: webhookUrl.nullable() }),
  can: "kpi.edit",
  async run({ tx, ctx, input }) {
    const kept = input.ruleId === null ? null : await addressOf(tx, ctx, input.ruleId);
    const address = input.webhookUrl ?? kept;
    if (address === null) invalid("webhookUrl", "Please type an address first.");
    const { name: workspace, demoKey } = await readWorkspace(tx, ctx);
    if (demoKey !== null) throw new AppError("conflict", "The demo writes to nobody.");
    await limitTests(tx, ctx);
    return { address, workspace };
  },
  subject: (_, { ruleId }) => ruleId,
});

async function addressOf(tx: Tx, ctx: Context, ruleId: string): Promise<string | null> {
  const [rule] = await tx
    .select({ webhookUrl: alertRules.webhookUrl })
    .from(alertRules)
    .where(inWorkspace(ctx, alertRules, ruleId));
  return rule ? rule.webhookUrl : missing("Alert rule");
}

/** The audit says how many went out within the hour. */
async function limitTests(tx: Tx, ctx: Context): Promise<void> {
  const { max, windowSeconds } = limits.webhookTestsPerWorkspace;
  const since = new Date(ctx.now.getTime() - windowSeconds * 1000);
  const { operation, at } = auditEntries;
  const [row] = await tx
    .select({ sent: count(), first: min(at) })
    .from(auditEntries)
    .where(and(inWorkspace(ctx, auditEntries), eq(operation, name), gt(at, since)));
  if (!row || row.sent < max) return;
  const waitMs = (row.first ?? ctx.now).getTime() - since.getTime();
  throw tooMany(Math.max(1, Math.ceil(waitMs / 1000)));
}
