import { type Moments, sampleVariance } from "@/lib/stats/means";
import { sampleSizeForMean } from "@/lib/stats/sample-size";
import type { Estimate } from "./estimates";

/** What answers say about an expected emotion. */
export type Verdict =
  | { kind: "confirmed" | "better" | "worse" }
  /** `needed` answers more would settle it. */
  | { kind: "few"; needed: number };

/** Half-width of an interval that settles a belief, on the scale −2 … +2. */
const enough = 0.5;
/** Answers a verdict needs at least, so that no figure is judged that would be hidden. */
const fewest = 5;
/** Spread of answers of the whole scale, until there are some to measure it. */
const usualDeviation = 1.2;

/**
 * Compares what the team expects with the interval of what was measured: outside of it the belief
 * is refuted, inside a narrow one confirmed, inside a wide one it needs more answers. Null where
 * nobody expects anything.
 */
export function verdictOf(
  expected: number | null,
  { value, low, high, n }: Estimate,
  moments: Moments,
): Verdict | null {
  if (expected === null) return null;
  if (value === null || n < fewest) return tooFew(moments);
  const bounds = low === null || high === null ? boundsOfAgreed(value, n) : [low, high];
  if (!bounds) return tooFew(moments);
  const [from = value, to = value] = bounds;
  if (from > expected) return { kind: "better" };
  if (to < expected) return { kind: "worse" };
  return (to - from) / 2 <= enough ? { kind: "confirmed" } : tooFew(moments);
}

/**
 * Where all answers agree they have no spread to make an interval of. So many that usual ones would settle a belief
 * settle it, too, as if they were as wide.
 */
const boundsOfAgreed = (value: number, n: number): [low: number, high: number] | null =>
  n >= sampleSizeForMean(enough, usualDeviation) ? [value - enough, value + enough] : null;

function tooFew(moments: Moments): Verdict {
  const variance = moments.n >= fewest ? sampleVariance(moments) : null;
  const wanted = sampleSizeForMean(enough, variance ? Math.sqrt(variance) : usualDeviation);
  return { kind: "few", needed: Math.max(1, wanted - moments.n) };
}

/** How well the beliefs of a map hold. */
export type Calibration = {
  /** Mean distance of expected and measured, 0 … 4; null where nothing was measured. */
  distance: number | null;
  /**
   * Bounds of the distance, all measured stages at an end of their 95 % intervals at once: rather too
   * far apart. Null where a measured stage has no interval.
   */
  low: number | null;
  high: number | null;
  /** Answers of the stages the distance is of. */
  answers: number;
  confirmed: number;
  /** Stages with a belief and enough answers for a verdict. */
  judged: number;
};

type Judged = { expected: number | null; emotion: Estimate; verdict: Verdict | null };

/** The score of a map's beliefs over its stages; the smaller the distance, the better. */
export function calibrationOf(stages: readonly Judged[]): Calibration {
  const gaps = stages.flatMap(({ expected, emotion }) =>
    expected === null || emotion.value === null ? [] : [gapOf(expected, emotion.value, emotion)],
  );
  const judged = stages.filter(({ verdict }) => verdict !== null && verdict.kind !== "few");
  return {
    distance: meanOf(gaps.map(({ gap }) => gap)),
    low: meanOf(gaps.map(({ low }) => low)),
    high: meanOf(gaps.map(({ high }) => high)),
    answers: gaps.reduce((sum, { n }) => sum + n, 0),
    confirmed: judged.filter(({ verdict }) => verdict?.kind === "confirmed").length,
    judged: judged.length,
  };
}

/** How far what was measured lies from what is expected, nearest and farthest within its interval. */
function gapOf(expected: number, value: number, { low, high, n }: Estimate) {
  const gap = Math.abs(expected - value);
  if (low === null || high === null) return { gap, low: null, high: null, n };
  const ends = [Math.abs(expected - low), Math.abs(expected - high)];
  const isWithin = low <= expected && expected <= high;
  return { gap, low: isWithin ? 0 : Math.min(...ends), high: Math.max(...ends), n };
}

/** The mean of numbers; null of none, and where one is not known. */
function meanOf(numbers: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const number of numbers) {
    if (number === null) return null;
    sum += number;
  }
  return numbers.length === 0 ? null : sum / numbers.length;
}
