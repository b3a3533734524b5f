/** Mistakes that live editing has been seen to make elsewhere; the suite must notice each. */
export const plantedBugs = [
  "no idempotency",
  "no hole detection",
  "server does not transform",
  "client does not rebase pending text",
  "wrong tie priority",
  "two text ops in flight",
  "no resend",
  "undo not rebased",
  "viewer not checked",
] as const;
export type Bug = (typeof plantedBugs)[number] | null;
