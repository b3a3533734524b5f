"use server";

import { action } from "@/lib/access/action";
import { cancelImport, checkImport, runImport, startImport } from "./commands";
import { getImport } from "./queries";

export const startImportAction = action(startImport);
export const checkImportAction = action(checkImport);
export const runImportAction = action(runImport);
export const cancelImportAction = action(cancelImport);
export const getImportAction = action(getImport);
