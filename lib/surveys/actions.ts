"use server";

import { action } from "@/lib/access/action";
import { closeSurvey, createSurvey, publishSurvey, updateSurvey } from "./commands";
import { createPersonalLinks, createSingleLinks, inviteByMail } from "./invitations/commands";
import { saveTranslation } from "./languages/commands";
import { closeSurveyLink, createSurveyLink, reopenSurveyLink } from "./links/commands";
import { saveSurveyLogo } from "./logo/commands";
import { saveQuestions } from "./questions/commands";

export const createSurveyAction = action(createSurvey);
export const updateSurveyAction = action(updateSurvey);
export const saveQuestionsAction = action(saveQuestions);
export const saveSurveyLogoAction = action(saveSurveyLogo);
export const saveTranslationAction = action(saveTranslation);
export const publishSurveyAction = action(publishSurvey);
export const closeSurveyAction = action(closeSurvey);
export const createSurveyLinkAction = action(createSurveyLink);
export const closeSurveyLinkAction = action(closeSurveyLink);
export const reopenSurveyLinkAction = action(reopenSurveyLink);
export const createSingleLinksAction = action(createSingleLinks);
export const createPersonalLinksAction = action(createPersonalLinks);
export const inviteByMailAction = action(inviteByMail);
