import { type Share, twoProportionTest } from "@/lib/stats/shares";
import { type Trinomial, trinomialTest } from "@/lib/stats/trinomial";
import type { Change } from "./display";
import { answerShare, customerShare, type Estimate, netPromoterScore } from "./estimates";

/** Change of a share of answers, in percentage points. */
export function changeOfAnswers(now: Share, before: Share): Change {
  return change(answerShare(now), answerShare(before), twoProportionTest(now, before));
}

/** Change of a share of customers, in percentage points. */
export function changeOfCustomers(now: Share, before: Share): Change {
  return change(customerShare(now), customerShare(before), twoProportionTest(now, before));
}

/** Change of the net promoter score, in points. */
export function changeOfRecommendation(now: Trinomial, before: Trinomial): Change {
  return change(netPromoterScore(now), netPromoterScore(before), trinomialTest(now, before));
}

function change(now: Estimate, before: Estimate, p: number | null): Change {
  if (now.value === null || before.value === null) return { delta: null, p: null };
  return { delta: now.value - before.value, p };
}
