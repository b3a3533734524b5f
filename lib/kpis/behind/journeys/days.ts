import type { Run } from "@/lib/customers/path";
import type { Period } from "../../periods";
import type { Wanted } from "../pages";

/** One customer's way over the map, with the map's stages in order; days are calendar days. */
export type Way = { runs: readonly Run[]; stageIds: readonly string[] };
type Figure<Kind extends "visits" | "cohort" | "moves"> = Wanted<Kind>["figure"];

const isIn = (day: string, { from, to }: Period): boolean => day >= from && day <= to;

/** Day of the latest event of a stage in the period, through any channel, one or none; null without. */
export function visitDay(
  { runs, stageIds }: Way,
  { stageId, channelId }: Figure<"visits">,
  period: Period,
): string | null {
  const stage = stageIds.indexOf(stageId);
  const visit = runs.findLast(
    (run) =>
      run.stage === stage &&
      isIn(run.day, period) &&
      (channelId === undefined || run.channelId === channelId),
  );
  return visit?.day ?? null;
}

/** Of the first event; `until` is the last day of the period, whose month counts as a whole. */
type CohortSlice = { until: string; channelId: string | null; touchpointId: string | null };

/** Latest day of a newcomer of the month in the month so many later; null for everybody else. */
export function cohortDay(
  { runs }: Pick<Way, "runs">,
  { month, later }: Figure<"cohort">,
  { until, channelId, touchpointId }: CohortSlice,
): string | null {
  const [first] = runs;
  const isOfMonth =
    first && monthOf(first.day) === monthOf(month) && monthOf(month) <= monthOf(until);
  const isThrough = channelId === null || first?.channelId === channelId;
  const isAt = touchpointId === null || first?.touchpointId === touchpointId;
  if (!isOfMonth || !isThrough || !isAt) return null;
  return runs.findLast(({ day }) => monthOf(day) === monthOf(month) + later)?.day ?? null;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Day of the latest such move that arrived in the period; null without. */
export function moveDay(way: Way, figure: Figure<"moves">, period: Period): string | null {
  const { between, fromId, toId, isEnd } = figure;
  const lastMove = way.runs.findLastIndex((run, at) => run.stage !== way.runs[at - 1]?.stage);
  const ends = (at: number) => (between === "stage" ? at === lastMove : at > lastMove);
  const move = stepsOf(way, between).findLast(
    ({ at, day, from, to }) =>
      to !== from &&
      (between === "stage" || from !== null) &&
      isIn(day, period) &&
      (fromId === undefined || from === fromId) &&
      (toId === undefined || to === toId) &&
      (!isEnd || ends(at)),
  );
  return move?.day ?? null;
}

type Step = { at: number; day: string; from: string | null; to: string };

/** Every run that names a place, with the place named before it. */
function stepsOf({ runs, stageIds }: Way, between: Figure<"moves">["between"]): Step[] {
  const placeOf = (run: Run) =>
    between === "stage"
      ? (stageIds[run.stage] ?? null)
      : between === "channel"
        ? run.channelId
        : run.touchpointId;
  const steps: Step[] = [];
  for (const [at, run] of runs.entries()) {
    const to = placeOf(run);
    if (to !== null) steps.push({ at, day: run.day, from: steps.at(-1)?.to ?? null, to });
  }
  return steps;
}
