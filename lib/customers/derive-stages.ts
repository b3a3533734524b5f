import { orderIdOf, type StoredEvent } from "./derive-orders";
import { eventKey, isOrder, repeatOrderName } from "./event-names";
import { matchingRule, type ReadyRule } from "./rules";

/** A map as the derivation sees it: its stages in order and its rules in order. */
export type MeasuredMap = {
  mapId: string;
  stageIds: readonly string[];
  rules: readonly ReadyRule[];
};

/** One customer's entry to one stage. Times in epoch ms. */
export type StageRow = {
  mapId: string;
  stageId: string;
  firstAt: number;
  nextAt: number | null;
  chainStart: number | null;
  chainAt: number | null;
  personaId: string | null;
  channelId: string | null;
};

type Entry = { at: number; channelId: string | null };

/**
 * Entries of one customer to the stages of one map, from the events in time order: the first event
 * of each stage, the first event of the following stage at or after it, and the greedy earliest
 * chain from the first stage on, with null where the chain breaks.
 */
export function deriveStages(
  events: readonly StoredEvent[],
  map: MeasuredMap,
  personaId: string | null,
): StageRow[] {
  const byStage = entriesByStage(events, map);
  const chainStart = byStage.get(map.stageIds[0] ?? "")?.[0]?.at ?? null;
  let chainAt = chainStart;
  return map.stageIds.flatMap((stageId, index) => {
    const entries = byStage.get(stageId) ?? [];
    if (index > 0) chainAt = firstFrom(entries, chainAt);
    const first = entries[0];
    if (!first) return [];
    const following = byStage.get(map.stageIds[index + 1] ?? "") ?? [];
    return {
      mapId: map.mapId,
      stageId,
      firstAt: first.at,
      nextAt: firstFrom(following, first.at),
      chainStart: chainAt === null ? null : chainStart,
      chainAt,
      personaId,
      channelId: first.channelId,
    };
  });
}

function entriesByStage(events: readonly StoredEvent[], map: MeasuredMap): Map<string, Entry[]> {
  const byStage = new Map<string, Entry[]>();
  const ordersSeen = new Set<string>();
  for (const event of events) {
    const rule = matchingRule(map.rules, event, keysOf(event, ordersSeen));
    if (!rule) continue;
    const entries = byStage.get(rule.stageId);
    const entry = { at: event.at, channelId: event.channelId };
    if (entries) entries.push(entry);
    else byStage.set(rule.stageId, [entry]);
  }
  return byStage;
}

/** The names an event goes by: a second order is also a repeat order, a repeated message is not. */
function keysOf(event: StoredEvent, ordersSeen: Set<string>): string[] {
  const key = eventKey(event.name);
  if (!isOrder(event.name)) return [key];
  const isFirst = ordersSeen.size === 0 || firstOf(ordersSeen) === orderIdOf(event);
  ordersSeen.add(orderIdOf(event));
  return isFirst ? [key] : [key, eventKey(repeatOrderName)];
}

const firstOf = (values: Set<string>): string | undefined => values.values().next().value;

/** Time of the first entry at or after an instant; null when there is none or no instant. */
function firstFrom(entries: readonly Entry[], at: number | null): number | null {
  if (at === null) return null;
  return entries.find((entry) => entry.at >= at)?.at ?? null;
}
