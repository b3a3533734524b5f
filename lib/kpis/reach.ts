/** What narrows the figures of a page besides the period. */
export type Filter = "persona" | "channel" | "touchpoint" | "zone";

/**
 * Which filters each figure honours. The touchpoint of an entry is that of the event, of a cohort that of
 * the first one; orders know none. Active customers and moves are folded without a channel. What is
 * folded by day has the days of the workspace's time zone; what is counted from instants has those of any.
 */
const reached = {
  answers: ["persona", "channel", "touchpoint", "zone"],
  entries: ["persona", "channel", "touchpoint"],
  active: ["persona"],
  moves: ["persona"],
  mix: ["persona"],
  cohorts: ["persona", "channel", "touchpoint"],
  buyers: ["persona", "channel"],
  times: ["persona", "channel", "touchpoint", "zone"],
  orders: ["persona", "channel", "zone"],
  metrics: [],
} as const satisfies Record<string, readonly Filter[]>;
export type ReachedFigure = keyof typeof reached;

type Set = {
  personaId?: string | null;
  channelId?: string | null;
  touchpointId?: string | null;
  timeZone?: string | null;
};

/** The filters that are set and that a figure does not honour, which it has to say. */
export function unreached(
  figure: ReachedFigure,
  { personaId, channelId, touchpointId, timeZone }: Set,
): Filter[] {
  const set = { persona: personaId, channel: channelId, touchpoint: touchpointId, zone: timeZone };
  const honoured: readonly Filter[] = reached[figure];
  return (["persona", "channel", "touchpoint", "zone"] as const).filter(
    (filter) => Boolean(set[filter]) && !honoured.includes(filter),
  );
}
