"use server";

import { action } from "@/lib/access/action";
import { deleteVersion, renameVersion, restoreVersion, saveVersion, undoBatch } from "./commands";
import { listHistory, listMapAuthors } from "./history/queries";
import { getBoardAt, listVersions } from "./queries";

export const listHistoryAction = action(listHistory);
export const listMapAuthorsAction = action(listMapAuthors);
export const listVersionsAction = action(listVersions);
export const getBoardAtAction = action(getBoardAt);
export const saveVersionAction = action(saveVersion);
export const renameVersionAction = action(renameVersion);
export const deleteVersionAction = action(deleteVersion);
export const restoreVersionAction = action(restoreVersion);
export const undoBatchAction = action(undoBatch);
