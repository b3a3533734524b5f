import type { MeasuredMap, Visit } from "./visits";

/** One customer's entry to one stage. Times in epoch ms. */
export type StageRow = {
  stageId: string;
  firstAt: number;
  nextAt: number | null;
  chainStart: number | null;
  chainAt: number | null;
  personaId: string | null;
  /** Of the entry. */
  channelId: string | null;
  touchpointId: string | null;
};

/**
 * Entries of one customer to the stages of one map, from the visits in time order: the first event
 * of each stage, the first event of the following stage at or after it, and the greedy earliest
 * chain from the first stage on, with null where the chain breaks.
 */
export function deriveStages(
  visits: readonly Visit[],
  map: Pick<MeasuredMap, "stageIds">,
  personaId: string | null,
): StageRow[] {
  const byStage: Visit[][] = map.stageIds.map(() => []);
  for (const visit of visits) byStage[visit.stage]?.push(visit);
  const chainStart = byStage[0]?.[0]?.at ?? null;
  let chainAt = chainStart;
  return map.stageIds.flatMap((stageId, index) => {
    const entries = byStage[index] ?? [];
    if (index > 0) chainAt = firstFrom(entries, chainAt);
    const first = entries[0];
    if (!first) return [];
    return {
      stageId,
      firstAt: first.at,
      nextAt: firstFrom(byStage[index + 1] ?? [], first.at),
      chainStart: chainAt === null ? null : chainStart,
      chainAt,
      personaId,
      channelId: first.channelId,
      touchpointId: first.touchpointId,
    };
  });
}

/** Time of the first entry at or after an instant; null when there is none or no instant. */
function firstFrom(entries: readonly Visit[], at: number | null): number | null {
  if (at === null) return null;
  return entries.find((entry) => entry.at >= at)?.at ?? null;
}
