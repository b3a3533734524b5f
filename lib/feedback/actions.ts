"use server";

import { action } from "@/lib/access/action";
import { linkFeedbackToCard, unlinkFeedbackFromCard } from "./cards/commands";
import { searchCards } from "./cards/queries";
import { addFeedbackNote, assignFeedback, setFeedbackStatus } from "./commands";
import { replyToFeedback } from "./messages/commands";
import { listFeedback } from "./queries";
import { correctReading } from "./readings/commands";
import { searchPainPoints } from "./recurrences/queries";
import { deleteFilter, saveFilter } from "./saved/commands";
import { saveFeedbackSettings } from "./settings/commands";
import { tagFeedback, untagFeedback } from "./tags/commands";

export const setFeedbackStatusAction = action(setFeedbackStatus);
export const assignFeedbackAction = action(assignFeedback);
export const addFeedbackNoteAction = action(addFeedbackNote);
export const tagFeedbackAction = action(tagFeedback);
export const untagFeedbackAction = action(untagFeedback);
export const saveFilterAction = action(saveFilter);
export const deleteFilterAction = action(deleteFilter);
export const replyToFeedbackAction = action(replyToFeedback);
export const saveFeedbackSettingsAction = action(saveFeedbackSettings);
export const correctReadingAction = action(correctReading);
export const linkFeedbackToCardAction = action(linkFeedbackToCard);
export const unlinkFeedbackFromCardAction = action(unlinkFeedbackFromCard);
export const searchCardsAction = action(searchCards);
export const searchPainPointsAction = action(searchPainPoints);
export const listFeedbackAction = action(listFeedback);
