import type { Thread, ThreadComment } from "./model";

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
