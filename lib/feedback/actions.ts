"use server";

import { action } from "@/lib/access/action";
import { addFeedbackNote, assignFeedback, setFeedbackStatus } from "./commands";

export const setFeedbackStatusAction = action(setFeedbackStatus);
export const assignFeedbackAction = action(assignFeedback);
export const addFeedbackNoteAction = action(addFeedbackNote);
