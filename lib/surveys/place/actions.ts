"use server";

import { action } from "@/lib/access/action";
import { moveSurvey } from "./commands";

export const moveSurveyAction = action(moveSurvey);
