"use server";

import { action } from "@/lib/access/action";
import { createMapFromSheet } from "./commands";

export const createMapFromSheetAction = action(createMapFromSheet);
