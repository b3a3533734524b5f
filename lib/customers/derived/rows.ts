import type { DerivedJourney } from "../derive";
import type { StageRow } from "../derive-stages";
import { writeEntries } from "../entries";
import { continueRuns, type Run, writeRuns } from "../path";
import type { MeasuredMap } from "../visits";
import type { OfMap, PathRow } from "./commands";

/** What is stored of one customer's journey on one map; `runs` are those of the path. */
export type StoredJourney = {
  stages: readonly StageRow[];
  path: PathRow | undefined;
  runs: readonly Run[];
};

/** What is stored of a journey to go on from. Of one that went on, only what is new is written anew. */
export function pathOf(
  journey: DerivedJourney,
  { stageIds }: Pick<MeasuredMap, "stageIds">,
  before?: StoredJourney,
): PathRow {
  const { stages, runs } = journey;
  const { path } = before ?? {};
  const isSame = before && hasSameItems(before.stages, stages);
  return {
    personaId: journey.personaId,
    lastAt: journey.lastAt,
    isOwnPersona: journey.isOwnPersona,
    runs: before && path ? continueRuns(path.runs, before.runs, runs) : writeRuns(runs),
    entries: (isSame ? path?.entries : null) ?? writeEntries(stages, stageIds),
  };
}

const hasSameItems = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((item, index) => item === others[index]);

type Owner = { customerId: string; mapId: string; generation: number };

/** Rows as they are written. Spelled out: to copy what is in another object takes many times as long. */
export const ownPath = (owner: Owner, path: PathRow): OfMap<PathRow> => ({
  customerId: owner.customerId,
  mapId: owner.mapId,
  generation: owner.generation,
  personaId: path.personaId,
  lastAt: path.lastAt,
  isOwnPersona: path.isOwnPersona,
  runs: path.runs,
  entries: path.entries,
});

export const ownStage = (owner: Owner, row: StageRow): OfMap<StageRow> => ({
  customerId: owner.customerId,
  mapId: owner.mapId,
  generation: owner.generation,
  stageId: row.stageId,
  firstAt: row.firstAt,
  nextAt: row.nextAt,
  chainStart: row.chainStart,
  chainAt: row.chainAt,
  personaId: row.personaId,
  channelId: row.channelId,
  touchpointId: row.touchpointId,
});

export const isSamePath = (one: PathRow, other: PathRow): boolean =>
  one.runs === other.runs &&
  one.entries === other.entries &&
  one.personaId === other.personaId &&
  one.lastAt === other.lastAt &&
  one.isOwnPersona === other.isOwnPersona;
