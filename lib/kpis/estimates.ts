import { type MeanEstimate, type Moments, meanEstimate } from "@/lib/stats/means";
import type { Interval } from "@/lib/stats/normal";
import { type Share, share, wilsonInterval } from "@/lib/stats/shares";
import { type Trinomial, trinomialDifference, trinomialInterval } from "@/lib/stats/trinomial";
import { emotionBounds } from "./answers";
import { type Display, displayOfAnswers, displayOfCustomers } from "./display";

/**
 * A figure as it may be shown. `value`, `low` and `high` share one unit: percent for shares
 * (0 … 100), points for NPS (−100 … 100), −2 … +2 for emotion. They are null when there is
 * nothing to show, or too little to be shown without pointing at a person.
 */
export type Estimate = {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  display: Display;
};

/** A share of answers, in percent with Wilson's interval. */
export function answerShare(counts: Share): Estimate {
  return shareEstimate(counts, displayOfAnswers(counts.total));
}

/** A share of customers, in percent with Wilson's interval; never hidden, events are no opinions. */
export function customerShare(counts: Share): Estimate {
  return shareEstimate(counts, displayOfCustomers(counts.total));
}

/** Net promoter score in points with the adjusted Wald interval. */
export function netPromoterScore(counts: Trinomial): Estimate {
  const display = displayOfAnswers(counts.total);
  return estimate(
    trinomialDifference(counts),
    trinomialInterval(counts),
    counts.total,
    display,
    100,
  );
}

/** Mean emotion, −2 … +2, with Student's t interval cut to the scale. */
export function meanEmotion(moments: Moments): Estimate {
  return meanOf(meanEstimate(moments, emotionBounds), moments.n);
}

/** Mean of a rating on its own scale, always to be labelled as a mean. */
export function meanScore(moments: Moments, scale: Interval): Estimate {
  return meanOf(meanEstimate(moments, scale), moments.n);
}

function meanOf(mean: MeanEstimate | null, n: number): Estimate {
  return estimate(mean?.mean ?? null, mean?.interval ?? null, n, displayOfAnswers(n), 1);
}

function shareEstimate(counts: Share, display: Display): Estimate {
  return estimate(share(counts), wilsonInterval(counts), counts.total, display, 100);
}

function estimate(
  value: number | null,
  interval: Interval | null,
  n: number,
  display: Display,
  unit: number,
): Estimate {
  if (value === null || display === "empty" || display === "hidden") {
    return { value: null, low: null, high: null, n, display };
  }
  const low = interval ? interval.low * unit : null;
  const high = interval ? interval.high * unit : null;
  return { value: value * unit, low, high, n, display };
}
