import { Z_95 } from "@/lib/stats/normal";
import { type Share, share, twoProportionTest } from "@/lib/stats/shares";

/** One group of a figure (a persona) in both periods. */
export type Part = { now: Share; before: Share };

/**
 * What a change of a share is made of, in percentage points: `within` the groups, and by their
 * `mix`. `reversed`: every group moved against the whole (Simpson's paradox); `mix`: a good part
 * of the change, or of the lack of one, comes from who was counted.
 */
export type MixWarning = { kind: "reversed" | "mix"; change: number; within: number; mix: number };

/** Groups below this in either period are too small to be said to have moved. */
const smallest = 30;
/** Effects of the mix below so many points are not worth a word. */
const leastPoints = 2;
/** A mix counts as changed below this chance, over all groups (Bonferroni). */
const chance = 0.01;

/**
 * Warns where comparing two periods misleads because the mix of groups has changed. The parts of
 * the change are Kitagawa's (1955): with both periods' average weights they add up exactly.
 */
export function mixWarning(parts: readonly Part[]): MixWarning | null {
  const now = parts.reduce((sum, part) => sum + part.now.total, 0);
  const before = parts.reduce((sum, part) => sum + part.before.total, 0);
  if (now === 0 || before === 0 || !hasNewMix(parts, { now, before })) return null;
  let within = 0;
  let mix = 0;
  for (const part of parts) {
    const to = part.now.total / now;
    const from = part.before.total / before;
    const after = share(part.now) ?? share(part.before) ?? 0;
    const earlier = share(part.before) ?? after;
    within += 50 * (to + from) * (after - earlier);
    mix += 50 * (to - from) * (after + earlier);
  }
  const change = within + mix;
  if (Math.abs(mix) < leastPoints) return null;
  const isSure = Math.abs(within) > 100 * Z_95 * withinError(parts, { now, before });
  const kind = isSure && isReversed(parts, change) ? "reversed" : "mix";
  return { kind, change, within, mix };
}

/** Standard error of the part of the change within the groups, as a fraction. */
function withinError(parts: readonly Part[], totals: { now: number; before: number }): number {
  const variance = ({ hits, total }: Share) =>
    total > 0 ? ((hits + 1) * (total - hits + 1)) / ((total + 2) ** 2 * total) : 0;
  const sum = parts.reduce((all, { now, before }) => {
    const weight = (now.total / totals.now + before.total / totals.before) / 2;
    return all + weight ** 2 * (variance(now) + variance(before));
  }, 0);
  return Math.sqrt(sum);
}

function hasNewMix(parts: readonly Part[], totals: { now: number; before: number }): boolean {
  const values = parts.map((part) =>
    twoProportionTest(
      { hits: part.now.total, total: totals.now },
      { hits: part.before.total, total: totals.before },
    ),
  );
  return values.some((p) => p !== null && p * parts.length < chance);
}

function isReversed(parts: readonly Part[], change: number): boolean {
  const large = parts.filter(
    ({ now, before }) => now.total >= smallest && before.total >= smallest,
  );
  const moves = large.map(({ now, before }) => (share(now) ?? 0) - (share(before) ?? 0));
  return (
    large.length > 1 && moves.every((move) => Math.sign(move) === -Math.sign(change) && move !== 0)
  );
}
