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

export const threadFilters = ["open", "resolved", "mine"] as const;
export type ThreadFilter = (typeof threadFilters)[number];

/** Threads as the panel lists them: resolved or not; "mine" are those I wrote in or am mentioned in. */
export function filterThreads(
  threads: readonly Thread[],
  filter: ThreadFilter,
  userId: string,
): Thread[] {
  switch (filter) {
    case "open":
      return threads.filter((thread) => thread.resolvedAt === null);
    case "resolved":
      return threads.filter((thread) => thread.resolvedAt !== null);
    case "mine":
      return threads.filter((thread) => thread.comments.some((one) => concerns(one, userId)));
  }
}

function concerns(comment: ThreadComment, userId: string): boolean {
  return comment.authorId === userId || comment.mentions.some((person) => person.id === userId);
}

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
