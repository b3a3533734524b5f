"use server";

import { action } from "@/lib/access/action";
import { eraseCustomer, joinCustomers } from "./people/commands";
import { listCustomers } from "./people/queries";
import { findRecentEvents } from "./refusals/find/queries";
import { listRecentEvents } from "./refusals/queries";
import { setSegments } from "./segments/commands";
import { applyDefaultStageRules, setStageRules } from "./stage-rules/commands";
import { getBuilding, tryStageRules } from "./stage-rules/queries";

export const setStageRulesAction = action(setStageRules);
export const applyDefaultStageRulesAction = action(applyDefaultStageRules);
export const tryStageRulesAction = action(tryStageRules);
export const getBuildingAction = action(getBuilding);
export const joinCustomersAction = action(joinCustomers);
export const eraseCustomerAction = action(eraseCustomer);
export const findCustomersAction = action(listCustomers);
export const findRecentEventsAction = action(findRecentEvents);
export const listRecentEventsAction = action(listRecentEvents);
export const setSegmentsAction = action(setSegments);
