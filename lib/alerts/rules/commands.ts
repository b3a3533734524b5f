import { z } from "zod";
import type { Tx } from "@/db/client";
import { watchedKpis } from "@/db/enums";
import { alertRules } from "@/db/schema/alerts";
import { selectMembers } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { dayMs } from "@/lib/core/days";
import { env } from "@/lib/core/env";
import { AppError, invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { requirePlace } from "@/lib/kpis/places/queries";
import { planNextEvaluation } from "../deliveries/commands";
import { webhookUrl } from "../webhook-url";

const ruleFields = {
  mapId: id,
  /** Null watches every stage. */
  stageId: id.nullable(),
  kpi: z.enum(watchedKpis),
  minimumCases: z
    .int("Please type a whole number.")
    .min(5, "Must be at least 5.")
    .max(100_000, "Must be at most 100,000.")
    .default(30),
  byMail: z.boolean().default(true),
  /** Members who get the mails; nobody named means whoever makes the rule. */
  mailTo: z.array(id).max(20).default([]),
  /** Left out, a rule that exists keeps its address; null takes it away. */
  webhookUrl: webhookUrl.nullable().optional(),
};

/** Watches one kind of figure; a second rule for the same place replaces the first. */
export const setAlertRule = command({
  name: "alertRule.set",
  input: z.strictObject(ruleFields),
  can: "kpi.edit",
  async run({ tx, ctx, input }) {
    await requirePlace(tx, ctx, input);
    await requireMembers(tx, ctx, input.mailTo);
    const createdBy = memberIdOf(ctx);
    const { minimumCases, byMail, webhookUrl } = input;
    if (webhookUrl?.startsWith("http:") && !env().WEBHOOKS_MAY_LOOP)
      invalid("webhookUrl", "Must begin with https://.");
    // Whoever says "me" means themselves, also where somebody else made the rule.
    const mailTo = input.mailTo.length > 0 ? [...new Set(input.mailTo)] : [createdBy ?? []].flat();
    const [rule] = await tx
      .insert(alertRules)
      .values({
        ...input,
        mailTo,
        workspaceId: ctx.workspaceId,
        id: newId(),
        createdBy,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .onConflictDoUpdate({
        target: [alertRules.workspaceId, alertRules.mapId, alertRules.stageId, alertRules.kpi],
        set: { minimumCases, byMail, mailTo, webhookUrl, updatedAt: ctx.now },
      })
      .returning({ id: alertRules.id });
    await planNextEvaluation(tx, ctx);
    return { ruleId: rule!.id };
  },
  subject: ({ ruleId }) => ruleId,
});

async function requireMembers(tx: Tx, ctx: Context, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const known = new Set((await selectMembers(tx, ctx)).map(({ userId }) => userId));
  if (wanted.every((userId) => known.has(userId))) return;
  const message = "Somebody named here is no member.";
  throw new AppError("invalid", message, { fields: { mailTo: message } });
}

/** Stops watching; the rule's alerts go with it. */
export const deleteAlertRule = command({
  name: "alertRule.delete",
  input: z.strictObject({ ruleId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { ruleId } }) {
    const [gone] = await tx
      .delete(alertRules)
      .where(inWorkspace(ctx, alertRules, ruleId))
      .returning({ id: alertRules.id });
    return gone ?? missing("Alert rule");
  },
  subject: (rule) => rule.id,
});

const mostMutedDays = 365;

/** Sends nothing for so many days; 0 ends the silence. What happens meanwhile is still listed. */
export const muteAlertRule = command({
  name: "alertRule.mute",
  input: z.strictObject({ ruleId: id, days: z.int().min(0).max(mostMutedDays) }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { ruleId, days } }) {
    const mutedUntil = days === 0 ? null : new Date(ctx.now.getTime() + days * dayMs);
    const [rule] = await tx
      .update(alertRules)
      .set({ mutedUntil, updatedAt: ctx.now })
      .where(inWorkspace(ctx, alertRules, ruleId))
      .returning({ id: alertRules.id });
    return rule ?? missing("Alert rule");
  },
  subject: (rule) => rule.id,
});
