"use server";

import { action } from "@/lib/access/action";
import { readCard } from "./cards/commands";
import { deleteComment, editComment, replyToThread, resolveThread, startThread } from "./commands";
import { readMentions, readThread } from "./mentions/commands";
import { listThreads } from "./queries";

export const listThreadsAction = action(listThreads);
export const startThreadAction = action(startThread);
export const replyToThreadAction = action(replyToThread);
export const editCommentAction = action(editComment);
export const deleteCommentAction = action(deleteComment);
export const resolveThreadAction = action(resolveThread);
export const readMentionsAction = action(readMentions);
export const readCardAction = action(readCard);
export const readThreadAction = action(readThread);
