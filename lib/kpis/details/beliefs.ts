/** What is expected today of one persona on one step of a stage, −2 … +2. */
export type Belief = { stageId: string; stepId: string; personaId: string; value: number };
/** A change of an expectation; null takes it away or says that there was none. */
export type BeliefChange = {
  stageId: string;
  stepId: string;
  personaId: string;
  at: Date;
  value: number | null;
  before: number | null;
};

/**
 * Mean expectation by stage as it stood at an instant: of today's steps, what the first change
 * after the instant replaced, and without such a change what is expected today. Where nobody had
 * said anything yet, the first thing said counts: else no answer from before could be held
 * against it. `changes` are in the order they were made.
 */
export function beliefsAt(
  instant: Date,
  today: readonly Belief[],
  changes: readonly BeliefChange[],
): Map<string, number> {
  const values = new Map(today.map((belief) => [keyOf(belief), belief]));
  const met = new Set<string>();
  for (const { at, value, before, ...place } of changes) {
    const key = keyOf(place);
    if (at < instant || met.has(key)) continue;
    const then = before ?? value;
    if (then === null) continue;
    met.add(key);
    values.set(key, { ...place, value: then });
  }
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { stageId, value } of values.values()) {
    const { sum, n } = sums.get(stageId) ?? { sum: 0, n: 0 };
    sums.set(stageId, { sum: sum + value, n: n + 1 });
  }
  return new Map([...sums].map(([stageId, { sum, n }]) => [stageId, sum / n]));
}

const keyOf = ({ stepId, personaId }: { stepId: string; personaId: string }) =>
  `${stepId} ${personaId}`;
