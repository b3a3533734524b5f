/** Ops between two snapshots that the product takes by itself. */
export const snapshotEvery = 500;

/** Whether a map that went from one revision to another has passed the next snapshot. */
export const isSnapshotDue = (before: number, after: number): boolean =>
  Math.floor(after / snapshotEvery) > Math.floor(before / snapshotEvery);
