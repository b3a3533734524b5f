"use server";

import { action } from "@/lib/access/action";
import { archiveSurvey, restoreSurvey } from "./commands";

export const archiveSurveyAction = action(archiveSurvey);
export const restoreSurveyAction = action(restoreSurvey);
