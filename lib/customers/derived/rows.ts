import type { DerivedJourney } from "../derive";
import { writeEntries } from "../entries";
import { writeRuns } from "../path";
import type { MeasuredMap } from "../visits";
import type { PathRow } from "./commands";

/** What is stored of a journey to go on from. */
export const pathOf = (
  { personaId, stages, runs, lastAt, isOwnPersona }: DerivedJourney,
  { stageIds }: Pick<MeasuredMap, "stageIds">,
): PathRow => ({
  ...{ personaId, lastAt, isOwnPersona },
  runs: writeRuns(runs),
  entries: writeEntries(stages, stageIds),
});

export const isSamePath = (one: PathRow, other: PathRow): boolean =>
  one.runs === other.runs &&
  one.entries === other.entries &&
  one.personaId === other.personaId &&
  one.lastAt === other.lastAt &&
  one.isOwnPersona === other.isOwnPersona;
