/** How many stages have a colour of their own. */
export const stageColorCount = 8;

/** CSS colour of a stage by its place in the map, from 0; the palette of eight repeats. */
export function stageColor(index: number): string {
  const place = ((Math.trunc(index) % stageColorCount) + stageColorCount) % stageColorCount;
  return `var(--stage-${place + 1})`;
}
