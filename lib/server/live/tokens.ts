/** A bucket of tokens that fills up by itself. `take` gives the milliseconds to wait, 0 for none. */
export function tokenBucket({ perSecond, burst }: { perSecond: number; burst: number }) {
  let tokens = burst;
  let filledAt = 0;
  return {
    take(now: number, count = 1): number {
      tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      tokens -= count;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000);
    },
  };
}

/** Counts what is open by name, up to a most. */
export function openCounter(most: number) {
  const counts = new Map<string, number>();
  return {
    /** @returns how to give the place back; null when there is none left */
    enter(name: string): (() => void) | null {
      const count = counts.get(name) ?? 0;
      if (count >= most) return null;
      counts.set(name, count + 1);
      return () => {
        const left = (counts.get(name) ?? 1) - 1;
        if (left <= 0) counts.delete(name);
        else counts.set(name, left);
      };
    },
  };
}
