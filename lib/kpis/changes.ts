import type { Interval } from "@/lib/stats/normal";
import { newcombeInterval, type Share, twoProportionTest } from "@/lib/stats/shares";
import { type Trinomial, trinomialChange, trinomialTest } from "@/lib/stats/trinomial";
import type { Change } from "./display";
import { answerShare, customerShare, type Estimate, netPromoterScore } from "./estimates";

/** Change of a share of answers, in percentage points, with Newcombe's interval. */
export function changeOfAnswers(now: Share, before: Share): Change {
  const test = { p: twoProportionTest(now, before), interval: newcombeInterval(now, before) };
  return change(answerShare(now), answerShare(before), test);
}

/** Change of a share of customers, in percentage points, with Newcombe's interval. */
export function changeOfCustomers(now: Share, before: Share): Change {
  const test = { p: twoProportionTest(now, before), interval: newcombeInterval(now, before) };
  return change(customerShare(now), customerShare(before), test);
}

/** Change of the net promoter score, in points, with the interval of the adjusted variances. */
export function changeOfRecommendation(now: Trinomial, before: Trinomial): Change {
  const test = { p: trinomialTest(now, before), interval: trinomialChange(now, before) };
  return change(netPromoterScore(now), netPromoterScore(before), test);
}

type Test = { p: number | null; interval: Interval | null };

function change(now: Estimate, before: Estimate, { p, interval }: Test): Change {
  if (now.value === null || before.value === null || !interval) {
    return { delta: null, p: null, low: null, high: null };
  }
  const delta = now.value - before.value;
  return { delta, p, low: 100 * interval.low, high: 100 * interval.high };
}
