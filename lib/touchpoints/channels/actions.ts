"use server";

import { action } from "@/lib/access/action";
import { archiveChannel, createChannel, renameChannel, restoreChannel } from "./commands";

export const createChannelAction = action(createChannel);
export const renameChannelAction = action(renameChannel);
export const archiveChannelAction = action(archiveChannel);
export const restoreChannelAction = action(restoreChannel);
