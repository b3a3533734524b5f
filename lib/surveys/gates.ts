import type { SurveyStatus } from "@/db/enums";

/** Why a survey takes no answer now: `used` says that of a link for one answer, `locked` of a password. */
export type ClosedReason = "closed" | "notOpenYet" | "full" | "draft" | "used" | "locked";

type GateState = {
  status: SurveyStatus;
  archivedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  quota: number | null;
  linkClosedAt: Date | null;
};

export type Standing = Exclude<ClosedReason, "used" | "locked"> | "open";

/** How a survey stands for those who made it: whether its open links take answers, or why not. */
export const standingOf = (
  survey: Omit<GateState, "linkClosedAt">,
  answered: number | null,
  now: Date,
): Standing => closedReason({ ...survey, linkClosedAt: null }, answered, now) ?? "open";

/** Why no answer is taken now; null when one is. `answered` counts what the quota counts. */
export function closedReason(
  survey: GateState,
  answered: number | null,
  now: Date,
): Exclude<Standing, "open"> | null {
  if (survey.status === "draft") return "draft";
  if (survey.status === "closed" || survey.archivedAt || survey.linkClosedAt) return "closed";
  if (survey.opensAt && now < survey.opensAt) return "notOpenYet";
  if (survey.closesAt && now >= survey.closesAt) return "closed";
  if (survey.quota !== null && answered !== null && answered >= survey.quota) return "full";
  return null;
}
