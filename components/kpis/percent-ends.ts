type Drawn = { value?: number | null; low?: number | null; high?: number | null };

/** The ends of an axis of percentages: round tens around all that is drawn, never past 0 and 100. */
export function percentEnds(drawn: readonly Drawn[]): { min: number; max: number } {
  const values = drawn
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((value) => typeof value === "number");
  if (values.length === 0) return { min: 0, max: 100 };
  const min = Math.min(90, Math.max(0, 10 * Math.floor(Math.min(...values) / 10)));
  return { min, max: Math.min(100, Math.max(min + 10, 10 * Math.ceil(Math.max(...values) / 10))) };
}
