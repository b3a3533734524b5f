"use server";

import { action } from "@/lib/access/action";
import {
  archiveTouchpoint,
  createTouchpoint,
  restoreTouchpoint,
  updateTouchpoint,
} from "./commands";
import { getTouchpoint } from "./queries";

export const createTouchpointAction = action(createTouchpoint);
export const updateTouchpointAction = action(updateTouchpoint);
export const archiveTouchpointAction = action(archiveTouchpoint);
export const restoreTouchpointAction = action(restoreTouchpoint);
export const getTouchpointAction = action(getTouchpoint);
