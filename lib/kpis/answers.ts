import type { QuestionKind } from "@/db/enums";
import type { Interval } from "@/lib/stats/normal";
import type { Share } from "@/lib/stats/shares";
import type { Trinomial } from "@/lib/stats/trinomial";

/** How many answers gave each score. A skipped question is in no histogram. */
export type Histogram = readonly { score: number; count: number }[];

/** The rating questions and the ends of their scales. */
export const ratingScales = {
  csat: { low: 1, high: 5 },
  nps: { low: 0, high: 10 },
  ces: { low: 1, high: 7 },
} as const satisfies Partial<Record<QuestionKind, Interval>>;
export type RatingKind = keyof typeof ratingScales;

/** Ends of the emotion scale. */
export const emotionBounds: Interval = { low: -2, high: 2 };

const satisfiedFrom = { 3: 3, 5: 4, 7: 6 } as const;

/** Satisfied answers: 4–5 of 5, 6–7 of 7, 3 of 3 ("top two"; scales are never mixed). */
export function satisfied(histogram: Histogram, scale: 3 | 5 | 7 = 5): Share {
  return { hits: countFrom(histogram, satisfiedFrom[scale], scale), total: countOf(histogram) };
}

/** Promoters (9–10), detractors (0–6) and all answers of a 0–10 recommendation. Reichheld 2003. */
export function recommendation(histogram: Histogram): Trinomial {
  return {
    plus: countFrom(histogram, 9, 10),
    minus: countFrom(histogram, 0, 6),
    total: countOf(histogram),
  };
}

/** Answers that found it easy: 5–7 of 7, or 4–5 of 5. */
export function easy(histogram: Histogram, scale: 5 | 7 = 7): Share {
  return {
    hits: countFrom(histogram, scale === 7 ? 5 : 4, scale),
    total: countOf(histogram),
  };
}

/**
 * A score on the emotion scale −2 … +2: CSAT x − 3, NPS (x − 5) ÷ 2.5, CES (x − 4) · 2⁄3, and the
 * same straight line for scales of other lengths.
 */
export function emotionOf(kind: RatingKind, score: number, scale: Interval = ratingScales[kind]) {
  const middle = (scale.low + scale.high) / 2;
  return ((score - middle) * 4) / (scale.high - scale.low);
}

/** All answers of a histogram. */
export function countOf(histogram: Histogram): number {
  return histogram.reduce((sum, bar) => sum + bar.count, 0);
}

/** Adds histograms of the same question kind. */
export function addHistograms(...histograms: Histogram[]): Histogram {
  const counts = new Map<number, number>();
  for (const { score, count } of histograms.flat()) {
    counts.set(score, (counts.get(score) ?? 0) + count);
  }
  return [...counts].map(([score, count]) => ({ score, count }));
}

function countFrom(histogram: Histogram, low: number, high: number): number {
  return countOf(histogram.filter(({ score }) => score >= low && score <= high));
}
