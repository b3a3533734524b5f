import type { DerivedJourney, Standing } from "./derive";
import type { JourneyEvent } from "./derive-orders";
import type { StageRow } from "./derive-stages";
import { isRefund } from "./event-names";
import type { DayOf, Journey } from "./journey";
import { runsOf } from "./path";
import { type MeasuredMap, type Visit, visitsOf } from "./visits";

/**
 * Whether these new events, in time order, only add to what has been derived: each lies after
 * everything that has counted, none takes an order back, and the persona stays. Then nothing of what a
 * customer did before has to be read again.
 */
export function goOn(
  events: readonly JourneyEvent[],
  known: readonly (Standing & { personaId: string | null })[],
  ownPersona: string | null,
): boolean {
  const inOrder = events.every(({ at }, index) => at > (events[index - 1]?.at ?? -1));
  if (!inOrder || events.some(({ name }) => isRefund(name))) return false;
  const first = events[0]?.at ?? 0;
  const named = events.findLast((event) => event.personaId !== null)?.personaId;
  return known.every(({ lastAt, isOwnPersona, personaId }) => {
    const after = named ?? (isOwnPersona ? ownPersona : personaId);
    return lastAt !== null && lastAt < first && personaId === after;
  });
}

type How = { map: MeasuredMap; dayOf: DayOf; firstOrder: string | null };

/** The journey with events that go on from it: the same as deriving all events anew. */
export function continueJourney(
  before: Journey & Standing,
  events: readonly JourneyEvent[],
  { map, dayOf, firstOrder }: How,
): DerivedJourney {
  const visits = visitsOf(events, map, firstOrder);
  const naming = events.findLast((event) => event.personaId !== null);
  const times = [before.lastAt ?? 0, visits.at(-1)?.at ?? 0, naming?.at ?? 0];
  return {
    stages: continueStages(before, visits, map),
    runs: runsOf(visits, dayOf, before.runs),
    personaId: before.personaId,
    lastAt: Math.max(...times),
    isOwnPersona: before.isOwnPersona && !naming,
  };
}

function continueStages(
  { stages, personaId }: Journey,
  visits: readonly Visit[],
  { stageIds }: MeasuredMap,
): StageRow[] {
  // A map has few stages: looking along them takes less than making a table of them.
  const rows = stageIds.map((id) => stages.find(({ stageId }) => stageId === id) ?? null);
  for (const { stage, at, channelId, touchpointId } of visits) {
    const before = rows[stage - 1] ?? null;
    if (before && before.nextAt === null) rows[stage - 1] = { ...before, nextAt: at };
    const isChained = stage === 0 || (before !== null && before.chainAt !== null);
    const row = rows[stage];
    if (row && (row.chainAt !== null || !isChained)) continue;
    rows[stage] = {
      stageId: stageIds[stage] ?? "",
      firstAt: row ? row.firstAt : at,
      nextAt: row ? row.nextAt : null,
      chainStart: isChained ? (rows[0]?.firstAt ?? at) : null,
      chainAt: isChained ? at : null,
      personaId,
      channelId: row ? row.channelId : channelId,
      touchpointId: row ? row.touchpointId : touchpointId,
    };
  }
  return rows.filter((row) => row !== null);
}
