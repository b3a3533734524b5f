const windowMs = 60_000;
const mostKeys = 200_000;

/** Answers a minute that people send: through one link, and from one address through one link. */
export const pace = { perLink: 60_000, perAddress: 600 };

/**
 * Counts in this process alone: one row for all answers of a link would make them queue up, which
 * costs four fifths of the throughput. Nothing of an address outlives its minute.
 */
export function createPaceCounter(limits = pace) {
  const counts = new Map<string, number>();
  let window = 0;

  const add = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };

  /** Counts one answer; true when there are more of them than people send. */
  return function isTooFast(linkId: string, address: string, now: Date): boolean {
    const current = Math.floor(now.getTime() / windowMs);
    if (current !== window || counts.size > mostKeys) counts.clear();
    window = current;
    const [ofLink, ofAddress] = [add(linkId), add(`${linkId} ${address}`)];
    return ofLink > limits.perLink || ofAddress > limits.perAddress;
  };
}
