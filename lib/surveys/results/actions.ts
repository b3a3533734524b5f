"use server";

import { action } from "@/lib/access/action";
import { deleteRespondent, deleteResponse } from "./erase/commands";

export const deleteResponseAction = action(deleteResponse);
export const deleteRespondentAction = action(deleteRespondent);
