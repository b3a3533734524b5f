"use server";

import { action } from "@/lib/access/action";
import { setTarget } from "./commands";

export const setTargetAction = action(setTarget);
