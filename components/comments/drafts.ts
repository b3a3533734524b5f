import { newId } from "@/lib/core/new-id";

/** What somebody has begun to say. */
export type Draft = {
  /** of the comment to be: sending it twice says it once */
  commentId: string;
  text: string;
  /** who was chosen from the list, to tell apart people who share a name */
  mentions: readonly string[];
};

const begun = new Map<string, Draft>();

/** What was begun here and not sent; it outlives its field, for as long as the page is open. */
export const draftOf = (key: string, start: string): Draft =>
  begun.get(key) ?? { commentId: newId(), text: start, mentions: [] };

export const keepDraft = (key: string, draft: Draft): void => void begun.set(key, draft);

export const dropDraft = (key: string): void => void begun.delete(key);
