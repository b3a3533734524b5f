/** Events of the last 30 days count as recent. */
export const recentDays = 30;

export const touchpointGaps = ["no-owner", "no-channel", "unused"] as const;
export type TouchpointGap = (typeof touchpointGaps)[number];

type Covered = { ownerId: string | null; channel: unknown; maps: readonly unknown[] };

/** What a touchpoint lacks: somebody who answers for it, a channel, a place on a map. */
export function gapsOf({ ownerId, channel, maps }: Covered): TouchpointGap[] {
  const gaps: TouchpointGap[] = [];
  if (ownerId === null) gaps.push("no-owner");
  if (channel === null) gaps.push("no-channel");
  if (maps.length === 0) gaps.push("unused");
  return gaps;
}

/** How many touchpoints have each gap. */
export function countGaps(touchpoints: readonly Covered[]): Record<TouchpointGap, number> {
  const counts = { "no-owner": 0, "no-channel": 0, unused: 0 };
  for (const touchpoint of touchpoints) {
    for (const gap of gapsOf(touchpoint)) counts[gap] += 1;
  }
  return counts;
}
