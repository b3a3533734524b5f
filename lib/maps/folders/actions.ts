"use server";

import { action } from "@/lib/access/action";
import { createFolder, deleteFolder, fileMap, renameFolder } from "./commands";

export const createFolderAction = action(createFolder);
export const renameFolderAction = action(renameFolder);
export const deleteFolderAction = action(deleteFolder);
export const fileMapAction = action(fileMap);
