/**
 * Which of several tests stand when at most the share `rate` of the found ones may be false
 * (Benjamini & Hochberg 1995). Tests without a p-value (null) are never found and do not count.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate = 0.05): boolean[] {
  const known = pValues.filter((p): p is number => p !== null).sort((a, b) => a - b);
  let threshold = Number.NEGATIVE_INFINITY;
  known.forEach((p, index) => {
    if (p <= ((index + 1) * rate) / known.length) threshold = p;
  });
  return pValues.map((p) => p !== null && p <= threshold);
}
