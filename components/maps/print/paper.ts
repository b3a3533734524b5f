/** Papers a map is printed on, lying on their long side; width and height in millimetres. */
export const papers = { a4: [297, 210], a3: [420, 297], a2: [594, 420], a1: [841, 594] } as const;
export type Paper = keyof typeof papers;
/** The whole map as wide as one sheet, or each stage on sheets of its own. */
export type Fit = "all" | "stages";

const marginMm = 10;
const pxPerMm = 96 / 25.4;
const laneHeadPx = 130;
const stepPx = 170;

/** The paper as a rule for the printer. In figures, since browsers know no name for those above A3. */
export function pageRule(paper: Paper): string {
  const [width, height] = papers[paper];
  return `@page { size: ${width}mm ${height}mm; margin: ${marginMm}mm }`;
}

/** How much a table of so many steps has to shrink to be no wider than the paper; never grows. */
export function paperScale(paper: Paper, steps: number): number {
  const [width] = papers[paper];
  const natural = laneHeadPx + Math.max(1, steps) * stepPx;
  return Math.min(1, ((width - 2 * marginMm) * pxPerMm) / natural);
}
