/** A slide of a presentation is so many units wide and high, on every screen. */
export const slideSize = 10_000;

/**
 * Where a place lies between the first and the last of some ascending edges. All that lies between two
 * edges counts as much, however large it is drawn. @returns units of `slideSize`; null for outside
 */
export function shareAt(edges: readonly number[], at: number): number | null {
  const index = edges.findLastIndex((edge) => edge <= at);
  const [from, to] = [edges[index], edges[index + 1]];
  if (from === undefined || to === undefined) return null;
  return Math.round((slideSize * (index + (at - from) / (to - from))) / (edges.length - 1));
}

/** The place that has this share of a slide with other edges. */
export function placeAt(edges: readonly number[], share: number): number {
  const count = edges.length - 1;
  const index = Math.min(Math.floor((share * count) / slideSize), count - 1);
  const [from = 0, to = 0] = [edges[index], edges[index + 1]];
  return from + (to - from) * ((share * count) / slideSize - index);
}
