import { respondentDoor } from "@/lib/access/doors";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { RequestFacts } from "../router";

export type SurveyDoor = { ctx: Context; linkId: string };
type Opened = ReturnType<typeof respondentDoor>;

const keptMs = 1000;
const mostKept = 10_000;
const kept = new Map<string, { until: number; opened: Opened }>();

/**
 * Whoever opened a survey's address; null when it leads nowhere. Where an address leads is
 * remembered for a second, since thousands answer through one; whether the survey takes an answer
 * is asked anew for each.
 */
export async function openSurveyDoor(token: string, requestId: string): Promise<SurveyDoor | null> {
  const door = await find(token);
  if (!door) return null;
  return { ctx: { ...door.ctx, now: new Date(), requestId }, linkId: door.subjectId };
}

async function find(token: string): Opened {
  const now = Date.now();
  const known = kept.get(token);
  if (known && now < known.until) return known.opened;
  if (kept.size >= mostKept) kept.clear();
  const opened = respondentDoor(token, "survey");
  kept.set(token, { until: now + keptMs, opened });
  const forget = () => kept.delete(token);
  opened.then((door) => door ?? forget(), forget);
  return opened;
}

/** @throws AppError not_found, the same for an address that never was and one of another kind */
export async function enterSurvey({ path, requestId }: RequestFacts): Promise<SurveyDoor> {
  const door = await openSurveyDoor(path.split("/")[2] ?? "", requestId);
  if (!door) throw new AppError("not_found", "Survey not found.");
  return door;
}
