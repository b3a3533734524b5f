"use server";

import { action } from "@/lib/access/action";
import { listBehind } from "./behind/queries";
import { listMapStages } from "./choices/queries";
import { setTarget } from "./commands";
import { addAnnotation, removeAnnotation } from "./notes/commands";

export const setTargetAction = action(setTarget);
export const listBehindAction = action(listBehind);
export const listMapStagesAction = action(listMapStages);
export const addAnnotationAction = action(addAnnotation);
export const removeAnnotationAction = action(removeAnnotation);
