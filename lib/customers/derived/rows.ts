import type { DerivedJourney } from "../derive";
import { writeRuns } from "../path";
import type { PathRow } from "./commands";

/** What is stored of a journey besides its stages. */
export const pathOf = ({ personaId, runs, lastAt, isOwnPersona }: DerivedJourney): PathRow => ({
  ...{ personaId, lastAt, isOwnPersona },
  runs: writeRuns(runs),
});

export const isSamePath = (one: PathRow, other: PathRow): boolean =>
  one.runs === other.runs &&
  one.personaId === other.personaId &&
  one.lastAt === other.lastAt &&
  one.isOwnPersona === other.isOwnPersona;
