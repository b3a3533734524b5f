"use server";

import { action } from "@/lib/access/action";
import { applyMapOps, archiveMap, renameMap, updateMap } from "./commands";
import { listMapLog, lookAtMap } from "./live/queries";

export const renameMapAction = action(renameMap);
export const updateMapAction = action(updateMap);
export const archiveMapAction = action(archiveMap);
export const applyMapOpsAction = action(applyMapOps);
export const listMapLogAction = action(listMapLog);
export const lookAtMapAction = action(lookAtMap);
