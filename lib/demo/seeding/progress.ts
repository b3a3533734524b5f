import { systemDoor } from "@/lib/access/doors";
import { daysBefore } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { recordProgress } from "@/lib/surveys/progress/commands";
import type { ProgressMark } from "@/lib/surveys/progress/model";
import type { DemoAnswer } from "../answers/model";
import type { SurveyKey } from "../model";
import { type Random, randomOf } from "../random";
import { linkKey, type SeededSurvey } from "./surveys";
import type { Lookup, World } from "./world";

/** As far back as the shop has counted how far people come. */
const counted = 60;
const mostAtOnce = 500;

/** How far people came with the surveys: those who answered, and those who left on the way. */
export async function seedProgress(
  world: World,
  surveys: Lookup<SurveyKey, SeededSurvey>,
  answers: readonly DemoAnswer[],
): Promise<void> {
  const random = randomOf("progress");
  const days = new Map<string, ProgressMark[]>();
  const since = daysBefore(world.now, counted);
  for (const answer of answers.filter(({ at }) => at > since && at <= world.now)) {
    const day = answer.at.toISOString().slice(0, 10);
    const survey = surveys(answer.survey);
    const linkId = survey.links.get(linkKey(answer)) ?? "";
    const marks = days.get(day) ?? [];
    marks.push(...visitsAround(random, linkId, survey));
    days.set(day, marks);
  }
  for (const [day, marks] of days) {
    const ctx = systemDoor(world.workspaceId, { now: new Date(`${day}T23:00:00Z`) });
    for (let from = 0; from < marks.length; from += mostAtOnce) {
      await recordProgress(ctx, { day, marks: marks.slice(from, from + mostAtOnce) });
    }
  }
}

/** One who sends, and now and then somebody who looks, or gives up at a question. */
function visitsAround(random: Random, linkId: string, { fields }: SeededSurvey): ProgressMark[] {
  const mark = (more: Partial<ProgressMark>): ProgressMark => ({
    ...{ session: newId(), linkId, field: "", pass: "", ticket: "" },
    ...{ isSeen: true, isStarted: false, end: "none", ...more },
  });
  const visits = [mark({ field: fields.comment, isStarted: true, end: "sent" })];
  if (random.chance(0.35)) visits.push(mark({}));
  if (random.chance(0.07)) visits.push(mark({ field: fields.score, isStarted: true }));
  if (random.chance(0.18)) visits.push(mark({ field: fields.comment, isStarted: true }));
  return visits;
}
