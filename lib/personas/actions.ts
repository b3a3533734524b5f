"use server";

import { action } from "@/lib/access/action";
import {
  archivePersona,
  createPersona,
  duplicatePersona,
  restorePersona,
  updatePersona,
} from "./commands";
import { getPersona } from "./queries";

export const createPersonaAction = action(createPersona);
export const updatePersonaAction = action(updatePersona);
export const duplicatePersonaAction = action(duplicatePersona);
export const archivePersonaAction = action(archivePersona);
export const restorePersonaAction = action(restorePersona);
export const getPersonaAction = action(getPersona);
