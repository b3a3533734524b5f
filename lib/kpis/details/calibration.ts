import type { Moments } from "@/lib/stats/means";
import { meanEmotion } from "../estimates";
import { type Calibration, calibrationOf, verdictOf } from "../verdicts";

type Believed = { id: string; expected: number | null };
type Month = Moments & { month: string; stageId: string };

/** The map's score month by month, of today's beliefs against each month's answers; oldest first. */
export function calibrationMonths(
  stages: readonly Believed[],
  months: readonly Month[],
): (Calibration & { month: string; n: number })[] {
  const names = [...new Set(months.map(({ month }) => month))].sort();
  return names.map((month) => {
    const judged = stages.map(({ id, expected }) => {
      const moments = months.find((row) => row.month === month && row.stageId === id);
      const sums = moments ?? { n: 0, sum: 0, sumOfSquares: 0 };
      const emotion = meanEmotion(sums);
      return { expected, emotion, verdict: verdictOf(expected, emotion, sums) };
    });
    const n = judged.reduce((sum, { emotion }) => sum + emotion.n, 0);
    return { month, n, ...calibrationOf(judged) };
  });
}
