/** A stream of pseudo-random choices: the same seed tells the same story. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number;
  chance: (probability: number) => boolean;
  /** A number in [low, high). */
  between: (low: number, high: number) => number;
  /** A whole number from low to high, both included. */
  whole: (low: number, high: number) => number;
  pick: <T>(items: readonly [T, ...T[]]) => T;
  /** An entry's index, as likely as its weight. */
  weighted: (weights: readonly number[]) => number;
  /** A waiting time with the given mean, mostly shorter and sometimes much longer. */
  waiting: (mean: number) => number;
};

/** Mulberry32, seeded by a text, so that every part of the demonstration has its own stream. */
export function randomOf(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    weighted: (weights) => indexAt(weights, next()),
    waiting: (mean) => -mean * Math.log(1 - next()),
  };
}

function indexAt(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
