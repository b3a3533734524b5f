import type { Moments } from "@/lib/stats/means";
import { meanEmotion } from "../estimates";
import { type Calibration, calibrationOf, verdictOf } from "../verdicts";

type Month = Moments & { month: string; stageId: string };

/**
 * The map's score month by month, oldest first: of what was believed as the month ended against
 * its answers. `expectedAt` tells what was believed of each stage by then.
 */
export function calibrationMonths(
  stageIds: readonly string[],
  months: readonly Month[],
  expectedAt: (month: string) => ReadonlyMap<string, number>,
): (Calibration & { month: string; n: number })[] {
  const names = [...new Set(months.map(({ month }) => month))].sort();
  return names.map((month) => {
    const beliefs = expectedAt(month);
    const judged = stageIds.map((id) => {
      const expected = beliefs.get(id) ?? null;
      const moments = months.find((row) => row.month === month && row.stageId === id);
      const sums = moments ?? { n: 0, sum: 0, sumOfSquares: 0 };
      const emotion = meanEmotion(sums);
      return { expected, emotion, verdict: verdictOf(expected, emotion, sums) };
    });
    const calibration = calibrationOf(judged);
    return { month, n: calibration.answers, ...calibration };
  });
}
