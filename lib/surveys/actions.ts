"use server";

import { action } from "@/lib/access/action";
import { closeSurvey, createSurvey, publishSurvey, updateSurvey } from "./commands";
import { closeSurveyLink, createSurveyLink } from "./links/commands";
import { saveQuestions } from "./questions/commands";

export const createSurveyAction = action(createSurvey);
export const updateSurveyAction = action(updateSurvey);
export const saveQuestionsAction = action(saveQuestions);
export const publishSurveyAction = action(publishSurvey);
export const closeSurveyAction = action(closeSurvey);
export const createSurveyLinkAction = action(createSurveyLink);
export const closeSurveyLinkAction = action(closeSurveyLink);
