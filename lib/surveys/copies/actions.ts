"use server";

import { action } from "@/lib/access/action";
import { duplicateSurvey } from "./commands";

export const duplicateSurveyAction = action(duplicateSurvey);
