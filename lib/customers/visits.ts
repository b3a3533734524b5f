import { type JourneyEvent, orderIdOf } from "./derive-orders";
import { eventKey, isOrder, repeatOrderName } from "./event-names";
import { matchingRule, type ReadyRule } from "./rules";

/** A map as the derivation sees it: its stages in order and its rules in order. */
export type MeasuredMap = {
  mapId: string;
  /** The generation of its derived rows that is read. */
  generation: number;
  /** The one that is being built beside it; its customers are noted meanwhile, not derived. */
  building: number | null;
  stageIds: readonly string[];
  rules: readonly ReadyRule[];
};

/** An event that means a stage of the map. Time in epoch ms, `stage` counts from 0. */
export type Visit = {
  at: number;
  stage: number;
  channelId: string | null;
  touchpointId: string | null;
};

/** What one customer did on one map, from events in time order, after the first order if there was. */
export function visitsOf(
  events: readonly JourneyEvent[],
  map: MeasuredMap,
  firstOrder: string | null = null,
): Visit[] {
  const stages = stagesOfEvents(events, map, firstOrder);
  return events.flatMap(({ at, channelId, touchpointId }, index): Visit[] => {
    const stage = stages[index] ?? null;
    return stage === null ? [] : [{ at, stage, channelId, touchpointId }];
  });
}

/** The place of the stage each event of one customer means, in their time order; null for none. */
export function stagesOfEvents(
  events: readonly JourneyEvent[],
  { stageIds, rules }: Pick<MeasuredMap, "stageIds" | "rules">,
  firstOrder: string | null = null,
): (number | null)[] {
  const ordersSeen = new Set(firstOrder === null ? [] : [firstOrder]);
  return events.map((event) => {
    const rule = matchingRule(rules, event, keysOf(event, ordersSeen));
    const stage = rule ? stageIds.indexOf(rule.stageId) : -1;
    return stage < 0 ? null : stage;
  });
}

/**
 * The names an event goes by: a second order is also a repeat order, a repeated message is not.
 * `ordersSeen` are those of the same customer's earlier events, and gains that of this one.
 */
export function keysOf(event: JourneyEvent, ordersSeen: Set<string>): string[] {
  const key = eventKey(event.name);
  if (!isOrder(event.name)) return [key];
  const isFirst = ordersSeen.size === 0 || firstOf(ordersSeen) === orderIdOf(event);
  ordersSeen.add(orderIdOf(event));
  return isFirst ? [key] : [key, eventKey(repeatOrderName)];
}

const firstOf = (values: Set<string>): string | undefined => values.values().next().value;
