"use server";

import { action } from "@/lib/access/action";
import { acknowledgeAlert, evaluateAlerts, linkAlert, seeAlerts } from "./commands";
import { deleteAlertRule, muteAlertRule, setAlertRule } from "./rules/commands";

export const setAlertRuleAction = action(setAlertRule);
export const deleteAlertRuleAction = action(deleteAlertRule);
export const muteAlertRuleAction = action(muteAlertRule);
export const acknowledgeAlertAction = action(acknowledgeAlert);
export const linkAlertAction = action(linkAlert);
export const seeAlertsAction = action(seeAlerts);
export const evaluateAlertsAction = action(evaluateAlerts);
