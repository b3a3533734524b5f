/** What narrows the figures of a page besides the period. */
export type Filter = "stage" | "persona" | "channel" | "touchpoint" | "zone";

/**
 * Which filters each figure honours. The touchpoint of an entry is that of the event, of a cohort that of
 * the first one; orders know none. Active customers and moves are folded without a channel. What is
 * folded by day has the days of the workspace's time zone; what is counted from instants has those of any. A table
 * by stage follows a stage, a figure of the whole journey does not.
 */
const reached = {
  answers: ["stage", "persona", "channel", "touchpoint", "zone"],
  entries: ["stage", "persona", "channel", "touchpoint"],
  active: ["stage", "persona"],
  funnel: ["persona", "channel", "touchpoint"],
  activeFunnel: ["persona"],
  moves: ["persona"],
  mix: ["stage", "persona"],
  cohorts: ["persona", "channel", "touchpoint"],
  buyers: ["persona", "channel"],
  times: ["stage", "persona", "channel", "touchpoint", "zone"],
  orders: ["persona", "channel", "zone"],
  metrics: ["stage"],
} as const satisfies Record<string, readonly Filter[]>;
export type ReachedFigure = keyof typeof reached;

type Set = {
  stageId?: string | null;
  personaId?: string | null;
  channelId?: string | null;
  touchpointId?: string | null;
  timeZone?: string | null;
};

const filters = ["stage", "persona", "channel", "touchpoint", "zone"] as const;

/** Orders are those of the workspace: they belong to no map. */
export const isOfWorkspace = (figure: ReachedFigure): boolean =>
  figure === "orders" || figure === "buyers";

/** The filters that are set and that a figure does not honour, which it has to say. */
export function unreached(
  figure: ReachedFigure,
  { stageId, personaId, channelId, touchpointId, timeZone }: Set,
): Filter[] {
  const own = { persona: personaId, channel: channelId, touchpoint: touchpointId };
  const set: Record<Filter, unknown> = { stage: stageId, ...own, zone: timeZone };
  const honoured: readonly Filter[] = reached[figure];
  return filters.filter((filter) => Boolean(set[filter]) && !honoured.includes(filter));
}
