import type { SurveyKey } from "../model";
import type { Random } from "../random";
import { type Phase, scoreWeights } from "../story";
import type { Mood } from "./fragments";
import type { Occasion } from "./model";

/** Lowest point of each survey's scale. */
const lowest = (survey: SurveyKey): number => (survey === "recommend" ? 0 : 1);

/** The score somebody gives after what happened to them. */
export function scoreOf(occasion: Occasion, phase: Phase, random: Random): number {
  return lowest(occasion.survey) + random.weighted(weightsFor(occasion, phase));
}

function weightsFor(occasion: Occasion, phase: Phase): readonly number[] {
  const { survey, persona, lateDays, hadLateParcel } = occasion;
  switch (survey) {
    case "delivery":
      return lateDays > 0 ? scoreWeights.deliveryLate : scoreWeights.deliveryOnTime;
    case "checkout":
      return scoreWeights.checkout;
    case "finding":
      return persona === "marcus" ? scoreWeights.findingMarcus : scoreWeights.finding;
    case "support":
      return persona === "helen" ? scoreWeights.supportHelen : scoreWeights.support;
    case "recommend":
      if (hadLateParcel && phase !== "after") return scoreWeights.recommendDip;
      return phase === "after" ? scoreWeights.recommendAfter : scoreWeights.recommend;
    case "clubBox":
    case "clubChoice":
      return scoreWeights.clubBox;
  }
}

/** The middle of each scale is neither praise nor complaint. */
export function moodOf(survey: SurveyKey, score: number): Mood {
  const [fair, good] = fairAndGood(survey);
  if (score >= good) return "good";
  return score >= fair ? "fair" : "bad";
}

function fairAndGood(survey: SurveyKey): [number, number] {
  if (survey === "recommend") return [7, 9];
  return survey === "checkout" ? [4, 5] : [3, 4];
}
