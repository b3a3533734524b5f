import { addHistograms, type Histogram, recommendation } from "@/lib/kpis/answers";
import { benjaminiHochberg } from "@/lib/stats/false-discovery";
import { twoProportionTest } from "@/lib/stats/shares";
import { trinomialTest } from "@/lib/stats/trinomial";
import type { ScaleKind } from "../questions/scales";
import { type RatingFigure, ratingFigure } from "./figures";
import { shareOf } from "./shares";

export const dimensions = ["persona", "channel", "touchpoint", "segment", "link"] as const;
export type Dimension = (typeof dimensions)[number];

/** How often a score was given by the people of one group. */
export type GroupTally = { dimension: Dimension; id: string; name: string } & Histogram[number];

export type Group = {
  id: string;
  name: string;
  figure: RatingFigure;
  /** Against all others of its dimension together; `none` where the difference may be chance. */
  direction: "up" | "down" | "none";
};
export type Comparison = { dimension: Dimension; groups: Group[] };

/**
 * One rating side by side for the groups of each dimension. Every group is tested against the rest of
 * its dimension; which differences are shown as real is decided over all tests on the screen together
 * (Benjamini & Hochberg 1995). Groups below five answers are neither shown nor tested.
 */
export function compareGroups(kind: ScaleKind, tallies: readonly GroupTally[]): Comparison[] {
  const drafts = dimensions.flatMap((dimension) => {
    const own = tallies.filter((tally) => tally.dimension === dimension);
    const ids = [...new Set(own.map((tally) => tally.id))];
    if (ids.length < 2) return [];
    return ids.map((id) => {
      const inside = own.filter((tally) => tally.id === id);
      const rest = addHistograms(own.filter((tally) => tally.id !== id));
      const figure = ratingFigure(kind, inside);
      const others = ratingFigure(kind, rest);
      const isShown = figure.score.value !== null && others.score.value !== null;
      const delta = (figure.score.value ?? 0) - (others.score.value ?? 0);
      const p = isShown ? testOf(kind, inside, rest) : null;
      return { dimension, id, name: inside[0]?.name ?? "", figure, delta, p };
    });
  });
  const real = benjaminiHochberg(drafts.map((draft) => draft.p));
  return dimensions.flatMap((dimension) => {
    const groups = drafts
      .map((draft, index) => ({ ...draft, isReal: real[index] === true }))
      .filter((draft) => draft.dimension === dimension)
      .sort((a, b) => b.figure.score.n - a.figure.score.n)
      .map(({ id, name, figure, delta, isReal }): Group => {
        const side = delta > 0 ? "up" : "down";
        return { id, name, figure, direction: isReal && delta !== 0 ? side : "none" };
      });
    return groups.length > 0 ? [{ dimension, groups }] : [];
  });
}

/** Two-sided p-value that a group and the others rate alike; null for means, which are not tested. */
function testOf(kind: ScaleKind, a: Histogram, b: Histogram): number | null {
  if (kind === "nps") return trinomialTest(recommendation(a), recommendation(b));
  const [one, other] = [shareOf(kind, a), shareOf(kind, b)];
  return one && other && twoProportionTest(one, other);
}
