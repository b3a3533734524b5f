"use server";

import { action } from "@/lib/access/action";
import { saveWidget } from "./commands";

export const saveWidgetAction = action(saveWidget);
