import { checkoutBad, checkoutFair, checkoutGood } from "../comments/checkout";
import { clubBad, clubFair, clubGood } from "../comments/club";
import { deliveryLateBad, deliveryLateFair } from "../comments/delivery-late";
import {
  deliveryBad,
  deliveryFair,
  deliveryGood,
  deliveryRecovered,
} from "../comments/delivery-on-time";
import { findingBad, findingFair, findingGood } from "../comments/finding";
import type { Fragments } from "../comments/model";
import { recommendBad, recommendFair, recommendGood } from "../comments/recommend";
import { supportBad, supportFair, supportGood, supportHelenBad } from "../comments/support";
import type { Phase } from "../story";
import type { Occasion } from "./model";

/** How a score reads, whatever the scale. */
export type Mood = "bad" | "fair" | "good";

const moods = {
  checkout: { bad: checkoutBad, fair: checkoutFair, good: checkoutGood },
  finding: { bad: findingBad, fair: findingFair, good: findingGood },
  support: { bad: supportBad, fair: supportFair, good: supportGood },
  recommend: { bad: recommendBad, fair: recommendFair, good: recommendGood },
  clubBox: { bad: clubBad, fair: clubFair, good: clubGood },
  clubChoice: { bad: clubBad, fair: clubFair, good: clubGood },
};

/** The sentences that fit somebody's experience and score. */
export function fragmentsFor(occasion: Occasion, mood: Mood, phase: Phase): Fragments {
  const { survey, persona } = occasion;
  if (survey === "delivery") return deliveryFragments(occasion, mood, phase);
  if (survey === "support" && persona === "helen" && mood === "bad") return supportHelenBad;
  return moods[survey][mood];
}

function deliveryFragments({ lateDays, hadLateParcel }: Occasion, mood: Mood, phase: Phase) {
  if (lateDays > 0) return mood === "bad" ? deliveryLateBad : deliveryLateFair;
  if (mood === "bad") return deliveryBad;
  if (mood === "fair") return deliveryFair;
  return hadLateParcel && phase === "after" ? deliveryRecovered : deliveryGood;
}

/** Themes that would contradict what happened to this customer. */
export function impossibleThemes({ survey, lateDays, hadLateParcel }: Occasion, phase: Phase) {
  const themes: string[] = [];
  if (survey === "support" && lateDays === 0) themes.push("late");
  if (survey === "recommend" && !hadLateParcel) themes.push("late");
  if (survey === "recommend" && phase !== "after") themes.push("recovered");
  return themes;
}
