"use server";

import { action } from "@/lib/access/action";
import { applyDefaultStageRules, setStageRules } from "./stage-rules/commands";

export const setStageRulesAction = action(setStageRules);
export const applyDefaultStageRulesAction = action(applyDefaultStageRules);
