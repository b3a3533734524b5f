import type { FeedbackStatus } from "@/db/enums";
import { hourMs } from "@/lib/core/days";
import { createClock } from "./hours/clock";
import type { Calendar } from "./hours/model";
import type { FeedbackSettings } from "./settings/model";

/** Who has waited since before these instants is overdue; a stage's own rule wins. */
export type Cutoffs = { other: Date; negative: Date; stages: ReadonlyMap<string, Date> };

/** Below this emotion an answer counts as negative. */
export const negativeBelow = -0.5;

/** The instants before which the rules of the workspace want an answer by `now`. */
export function cutoffsAt(
  now: Date,
  { overdue, countsBusinessHours }: FeedbackSettings,
  calendar: Calendar,
): Cutoffs {
  const clock = createClock(calendar);
  const ago = (hours: number) =>
    countsBusinessHours ? clock.before(now, hours * 60) : new Date(now.getTime() - hours * hourMs);
  const other = ago(overdue.other);
  return {
    other,
    negative: overdue.negative === null ? other : ago(overdue.negative),
    stages: new Map(Object.entries(overdue.stages).map(([id, hours]) => [id, ago(hours)])),
  };
}

type Waiting = {
  status: FeedbackStatus;
  stageId: string | null;
  emotion: number | null;
  createdAt: Date;
  firstRespondedAt: Date | null;
  awaitingSince: Date | null;
};

/** Whether somebody should have answered by now. Who waits for the customer is not late. */
export function isOverdue(item: Waiting, cutoffs: Cutoffs): boolean {
  if (item.status !== "new" && item.status !== "open") return false;
  const since = item.firstRespondedAt === null ? item.createdAt : item.awaitingSince;
  return since !== null && since <= cutoffOf(item, cutoffs);
}

function cutoffOf({ stageId, emotion }: Waiting, cutoffs: Cutoffs): Date {
  const own = stageId === null ? undefined : cutoffs.stages.get(stageId);
  if (own) return own;
  return emotion !== null && emotion < negativeBelow ? cutoffs.negative : cutoffs.other;
}
