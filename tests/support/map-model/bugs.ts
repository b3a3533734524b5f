/** Mistakes that live editing has been seen to make elsewhere, and what the suite must say of each. */
export const plantedBugs = {
  "no idempotency": "an op is in the log twice",
  "no hole detection": "somebody saw a revision out of order",
  "server does not transform": "a typed character is gone",
  "client does not rebase pending text": "a view differs from the rows",
  "wrong tie priority": "a view differs from the rows",
  "two text ops in flight": "a typed character is gone",
  "no resend": "a change was never answered",
  "undo not rebased": "undo took away what somebody else had typed",
  "viewer not checked": "an op of somebody who may only look is in the log",
} as const;
type PlantedBug = keyof typeof plantedBugs;
export type Bug = PlantedBug | null;

export const isBug = (name: string): name is PlantedBug => Object.hasOwn(plantedBugs, name);
