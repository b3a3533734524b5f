import { benjaminiHochberg } from "@/lib/stats/false-discovery";

/** Fewer answers than this are not shown: they could point at a person. */
const hiddenBelow = 5;
/** Fewer cases than this are shown as few. */
const fewBelow = 30;

/** How a figure may be shown, by the number of cases behind it. */
export type Display = "empty" | "hidden" | "few" | "full";

/** The rule for answers: none, too few to show, few, enough. */
export function displayOfAnswers(n: number): Display {
  if (n > 0 && n < hiddenBelow) return "hidden";
  return displayOfCustomers(n);
}

/** The rule for customers and orders, which are counted and never hidden. */
export function displayOfCustomers(n: number): Display {
  if (n <= 0) return "empty";
  return n < fewBelow ? "few" : "full";
}

/**
 * A figure's change between two periods with its 95 % interval, in points; `p` is null where it
 * cannot be tested.
 */
export type Change = Bounds & { delta: number | null; p: number | null };
type Bounds = { low: number | null; high: number | null };

export type Direction = "up" | "down" | "none";

/** A change as it may be shown: an arrow only where it is real. */
export type ShownChange = Bounds & { delta: number | null; direction: Direction };

/**
 * Decides which changes of the figures shown together are real: p below 5 % after
 * Benjamini–Hochberg over all of them, and an interval that leaves zero out. The others keep their difference but get no arrow.
 */
export function shownChanges<Key extends string>(
  changes: Record<Key, Change>,
): Record<Key, ShownChange>;
export function shownChanges(changes: Record<string, Change>): Record<string, ShownChange> {
  const entries = Object.entries(changes);
  const real = benjaminiHochberg(entries.map(([, change]) => change.p));
  return Object.fromEntries(
    entries.map(([key, change], index) => {
      const { delta, low, high } = change;
      return [key, { delta, low, high, direction: real[index] ? directionOf(change) : "none" }];
    }),
  );
}

function directionOf({ low, high }: Change): Direction {
  if (low !== null && low > 0) return "up";
  return high !== null && high < 0 ? "down" : "none";
}
