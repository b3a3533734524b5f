import type { SurveyStatus } from "@/db/enums";
import { type Answer, type AnswerError, parseSubmission } from "../answers";
import { type ClosedReason, closedReason } from "../gates";
import type { Question } from "../questions/kinds";

/** What names one submission: sent again, it is the same. */
export type SubmissionKey = { surveyId: string; submissionId: string };
export type StoredResponse = { responseId: string; receipt: string; isFlagged: boolean };

export type Gated = {
  survey: {
    id: string;
    status: SurveyStatus;
    archivedAt: Date | null;
    opensAt: Date | null;
    closesAt: Date | null;
    quota: number | null;
    hiddenFields: readonly string[];
  };
  link: { closedAt: Date | null };
  questions: readonly Question[];
  answered: number | null;
};

/** One submission among those decided together. */
export type Submitted<Place extends Gated> = {
  place: Place;
  submissionId: string;
  entries: readonly [string, string][];
  isFlagged: boolean;
  now: Date;
  /** Whether the survey's password was given, where it asks for one. */
  isUnlocked: boolean;
  /** The invitation it came with, on a link that needs one. */
  invitation: { id: string; usedAt: Date | null } | null;
};

export type Decision =
  | { kind: "accepted"; answers: Answer[]; hidden: Record<string, string> }
  | { kind: "known"; stored: StoredResponse }
  /** As one before it, which is accepted. */
  | { kind: "repeated" }
  | { kind: "refused"; reason: ClosedReason }
  | { kind: "invalid"; errors: AnswerError[] };

export const keyOf = ({ surveyId, submissionId }: SubmissionKey): string =>
  `${surveyId} ${submissionId}`;

/**
 * Decides submissions as if they had come one after another: what was stored once keeps its
 * receipt, whatever has changed since; then the gates, with the quota counted on; then the form
 * itself, by the same pure rules as the page.
 */
export function decide<Place extends Gated>(
  submissions: readonly Submitted<Place>[],
  stored: ReadonlyMap<string, StoredResponse>,
): Decision[] {
  const accepted = new Set<string>();
  const taken = new Map<string, number>();
  const used = new Set<string>();
  return submissions.map((one): Decision => {
    const { survey, answered } = one.place;
    const key = keyOf({ surveyId: survey.id, submissionId: one.submissionId });
    const known = stored.get(key);
    if (known) return { kind: "known", stored: known };
    if (accepted.has(key)) return { kind: "repeated" };
    const soFar = answered === null ? null : answered + (taken.get(survey.id) ?? 0);
    const invitationId = one.invitation?.id ?? "";
    if (one.invitation?.usedAt || used.has(invitationId))
      return { kind: "refused", reason: "used" };
    const decision = judge(one, soFar);
    if (decision.kind !== "accepted") return decision;
    if (one.invitation) used.add(invitationId);
    accepted.add(key);
    if (!one.isFlagged) taken.set(survey.id, (taken.get(survey.id) ?? 0) + 1);
    return decision;
  });
}

function judge(sent: Submitted<Gated>, answered: number | null): Decision {
  const { place, entries, now, isUnlocked } = sent;
  const { survey, link, questions } = place;
  const reason = closedReason({ ...survey, linkClosedAt: link.closedAt }, answered, now);
  if (reason) return { kind: "refused", reason };
  if (!isUnlocked) return { kind: "refused", reason: "locked" };
  const parsed = parseSubmission({ questions, hiddenFields: survey.hiddenFields }, entries);
  if (!parsed.ok) return { kind: "invalid", errors: parsed.errors };
  return { kind: "accepted", answers: parsed.answers, hidden: parsed.hidden };
}
