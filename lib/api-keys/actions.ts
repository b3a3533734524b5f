"use server";
import { action } from "@/lib/access/action";
import { createApiKey, revokeApiKey } from "./commands";

export const createApiKeyAction = action(createApiKey);
export const revokeApiKeyAction = action(revokeApiKey);
