import { isPassword } from "@/lib/access/passwords";
import { countAttempt } from "@/lib/access/rate-limit";
import { passFor } from "@/lib/access/tickets";
import { getSurveyLock } from "@/lib/surveys/responses/queries";
import type { SurveyDoor } from "./doors";

/**
 * A pass for the survey's password, or null when it is another.
 * @throws AppError rate_limited after ten attempts from one address, or many on one link
 */
export async function unlockSurvey(
  { ctx, linkId }: SurveyDoor,
  password: string,
  address: string,
): Promise<string | null> {
  await countAttempt("surveyPasswordPerAddress", `${linkId} ${address}`, ctx.now);
  await countAttempt("surveyPasswordPerLink", linkId, ctx.now);
  const { id, passwordHash } = await getSurveyLock(ctx, { linkId });
  const isRight = await isPassword(password, passwordHash);
  return isRight && passwordHash ? passFor({ id, passwordHash }, ctx.now) : null;
}
