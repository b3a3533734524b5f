const windowMs = 60_000;
const mostKeys = 200_000;

/** Answers a minute that people send: through one link, and from one address through one link. */
const pace = { perLink: 60_000, perAddress: 600 };

/** So many times as many are no mistake, and are not even stored. */
const floodFactor = 3;

/** `fast` answers are stored and set apart, a `flood` is refused. */
export type Pace = "usual" | "fast" | "flood";

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

  /** Counts one answer, and says how the number of them compares with what people send. */
  return function paceOf(linkId: string, address: string, now: Date): Pace {
    const current = Math.floor(now.getTime() / windowMs);
    if (current !== window || counts.size > mostKeys) counts.clear();
    window = current;
    const [ofLink, ofAddress] = [add(linkId), add(`${linkId} ${address}`)];
    const share = Math.max(ofLink / limits.perLink, ofAddress / limits.perAddress);
    if (share > floodFactor) return "flood";
    return share > 1 ? "fast" : "usual";
  };
}
