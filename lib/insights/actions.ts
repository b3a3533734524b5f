"use server";

import { action } from "@/lib/access/action";
import { addEvidence, createPainPoint, removeEvidence, updatePainPoint } from "./commands";

export const createPainPointAction = action(createPainPoint);
export const updatePainPointAction = action(updatePainPoint);
export const addEvidenceAction = action(addEvidence);
export const removeEvidenceAction = action(removeEvidence);
