/** How many fillings-in stand where: `questionId` is the furthest question somebody was at. */
export type ProgressTally = {
  questionId: string | null;
  isStarted: boolean;
  isSent: boolean;
  count: number;
};

export type ProgressStep = {
  questionId: string;
  /** Who came at least as far, those who sent the form included. */
  reached: number;
  /** Who came so far, no further, and did not send. */
  left: number;
};

export type ProgressFigures = {
  opened: number;
  started: number;
  sent: number;
  /** Who opened the page and touched nothing. */
  untouched: number;
  steps: ProgressStep[];
};

/**
 * How far people came, from counts of where each of them ended. Whoever left at a question that is no
 * longer asked counts as started alone.
 * @param questionIds in the order they are asked now
 */
export function progressFigures(
  tallies: readonly ProgressTally[],
  questionIds: readonly string[],
): ProgressFigures {
  const sum = (of: (tally: ProgressTally) => boolean) =>
    tallies.filter(of).reduce((total, { count }) => total + count, 0);
  const sent = sum(({ isSent }) => isSent);
  const leftAt = (id: string) =>
    sum(({ questionId, isStarted, isSent }) => isStarted && !isSent && questionId === id);
  const left = questionIds.map(leftAt);
  return {
    opened: sum(() => true),
    started: sum(({ isStarted }) => isStarted),
    sent,
    untouched: sum(({ isStarted, isSent }) => !isStarted && !isSent),
    steps: questionIds.map((questionId, index) => ({
      questionId,
      reached: sent + left.slice(index).reduce((total, count) => total + count, 0),
      left: left[index] ?? 0,
    })),
  };
}
