"use server";

import { action } from "@/lib/access/action";
import { type Result, settle } from "@/lib/core/result";
import { acknowledgeAlert, evaluateAlerts, linkAlert, seeAlerts } from "./commands";
import { sendTestMessage, type TestReply } from "./jobs";
import { deleteAlertRule, muteAlertRule, setAlertRule } from "./rules/commands";
import { prepareWebhookTest } from "./webhooks/commands";

export const setAlertRuleAction = action(setAlertRule);
export const deleteAlertRuleAction = action(deleteAlertRule);
export const muteAlertRuleAction = action(muteAlertRule);
export const acknowledgeAlertAction = action(acknowledgeAlert);
export const linkAlertAction = action(linkAlert);
export const seeAlertsAction = action(seeAlerts);
export const evaluateAlertsAction = action(evaluateAlerts);

const prepareWebhookTestAction = action(prepareWebhookTest);
type WebhookTest = Parameters<typeof prepareWebhookTest>[1];

/** Sends a test message at once; what came back is the status and how fast, or a refusal in words. */
export async function testWebhookAction(
  slug: string,
  input: WebhookTest,
): Promise<Result<TestReply>> {
  const prepared = await prepareWebhookTestAction(slug, input);
  return prepared.ok ? settle(() => sendTestMessage(prepared.value)) : prepared;
}
