import type { PersonaKey } from "./model";

/**
 * The year in figures. Ages are days before today: the carrier's new depot makes parcels late for
 * six weeks, then a second carrier and honest delivery dates are shipped and customers come back.
 */
const dipStartsAge = 162;
export const fixShippedAge = 120;
/** Days until the last orders of the old depot have been worked off. */
const recoveryDays = 12;

export type Phase = "before" | "dip" | "recovery" | "after";

export function phaseAt(age: number): Phase {
  if (age > dipStartsAge) return "before";
  if (age > fixShippedAge) return "dip";
  return age > fixShippedAge - recoveryDays ? "recovery" : "after";
}

/** Share of parcels that come later than promised. */
const lateShares: Readonly<Record<Phase, number>> = {
  before: 0.08,
  dip: 0.63,
  recovery: 0.27,
  after: 0.035,
};
/** Furniture went through the new depot only. */
const lateFactor: Readonly<Record<PersonaKey, number>> = { priya: 0.96, marcus: 1.18, helen: 0.9 };

export const lateShare = (age: number, persona: PersonaKey): number =>
  Math.min(0.9, lateShares[phaseAt(age)] * lateFactor[persona]);

const reorderShares: Readonly<Record<PersonaKey, number>> = {
  priya: 0.56,
  marcus: 0.4,
  helen: 0.5,
};
const reorderFactor: Readonly<Record<Phase, number>> = {
  before: 1,
  dip: 0.86,
  recovery: 1.04,
  after: 1.12,
};

export type OrderExperience = { age: number; persona: PersonaKey; isLate: boolean };

/** How likely an order is followed by another: a late parcel costs more than half of them. */
export function reorderShare({ age, persona, isLate }: OrderExperience): number {
  const share = reorderShares[persona] * reorderFactor[phaseAt(age)];
  return isLate ? share * 0.48 : share;
}

/** Share of orders after which the customer asks for help. */
export function supportShare({ persona, isLate }: OrderExperience): number {
  const share = persona === "helen" ? 0.2 : 0.11;
  return isLate ? share + 0.3 : share;
}

export const refundShare = (isLate: boolean): number => (isLate ? 0.12 : 0.03);
export const reviewShare = (isLate: boolean): number => (isLate ? 0.1 : 0.2);

/** Share of shoppers with a product in mind who buy; bad reviews of the dip cost a few. */
export function purchaseShare(age: number, persona: PersonaKey): number {
  const share = { priya: 0.66, marcus: 0.58, helen: 0.64 }[persona];
  return phaseAt(age) === "dip" ? share * 0.88 : share;
}

/** Weights of the scores from the lowest to the highest point of the scale. */
export const scoreWeights = {
  deliveryOnTime: [2, 3, 8, 36, 51],
  deliveryLate: [37, 27, 18, 13, 5],
  finding: [5, 9, 20, 42, 24],
  findingMarcus: [8, 13, 24, 37, 18],
  support: [6, 7, 12, 36, 39],
  supportHelen: [31, 25, 15, 19, 10],
  clubBox: [3, 6, 13, 38, 40],
  checkout: [2, 4, 7, 12, 22, 31, 22],
  recommend: [2, 1, 2, 3, 4, 7, 7, 14, 17, 21, 22],
  recommendDip: [9, 5, 6, 8, 7, 10, 8, 13, 13, 12, 9],
  recommendAfter: [1, 1, 1, 2, 3, 5, 6, 14, 18, 24, 25],
} as const satisfies Record<string, readonly number[]>;
