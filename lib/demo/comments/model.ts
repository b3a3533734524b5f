/**
 * Sentences people wrote, to be put together. `{item}`, `{day}`, `{late}`, `{city}` and `{name}` are
 * filled in from the order the answer is about.
 */
export type Fragments = {
  /** What the comment is about, by theme: evidence for a pain point is found by it. */
  mains: Readonly<Record<string, readonly [string, ...string[]]>>;
  details: readonly [string, ...string[]];
  closers: readonly [string, ...string[]];
  /** Whole comments of people in a hurry. */
  shorts: readonly [string, ...string[]];
};
