"use server";
import { action } from "@/lib/access/action";
import { createApiKey, revokeApiKey, rotateApiKey } from "./commands";

export const createApiKeyAction = action(createApiKey);
export const revokeApiKeyAction = action(revokeApiKey);
export const rotateApiKeyAction = action(rotateApiKey);
