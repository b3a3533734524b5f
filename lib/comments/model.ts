import type { CommentTarget } from "@/db/enums";

/** Most characters of one comment, as UTF-16 units. */
export const longestComment = 4000;

export type Target = { kind: CommentTarget; id: string; personaId: string | null };

export type ThreadComment = {
  id: string;
  authorId: string | null;
  /** null once the account is gone */
  authorName: string | null;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  mentions: { id: string; name: string }[];
  /** it mentions or answers the reader, who has not seen it yet */
  isUnread: boolean;
};

export type Thread = {
  id: string;
  target: Target;
  /** what the target says now, or said last */
  targetText: string;
  isTargetDeleted: boolean;
  createdAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
  resolvedByName: string | null;
  comments: ThreadComment[];
};

export const targetKey = ({ kind, id: subject, personaId }: Target) =>
  `${kind}|${subject}|${personaId ?? ""}`;

/** Open threads of each target, by `targetKey`: what the pins on the board count. */
export function countPins(threads: readonly Thread[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thread of threads) {
    if (thread.resolvedAt !== null) continue;
    const key = targetKey(thread.target);
    counts.set(key, (counts.get(key) ?? 0) + thread.comments.length);
  }
  return counts;
}
