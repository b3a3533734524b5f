/** Papers a map is printed on, lying on their long side; millimetres inside the margins. */
export const papers = { a4: 277, a3: 400, a2: 574, a1: 821 } as const;
export type Paper = keyof typeof papers;
/** The whole map as wide as one sheet, or each stage on sheets of its own. */
export type Fit = "all" | "stages";

export const marginMm = 10;
const pxPerMm = 96 / 25.4;
const laneHeadPx = 130;
const stepPx = 170;

/** How much a table of so many steps has to shrink to be no wider than the paper; never grows. */
export function paperScale(paper: Paper, steps: number): number {
  const natural = laneHeadPx + Math.max(1, steps) * stepPx;
  return Math.min(1, (papers[paper] * pxPerMm) / natural);
}
