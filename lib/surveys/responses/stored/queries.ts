import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { executeKept } from "@/lib/core/transaction";
import type { StoredResponse, SubmissionKey } from "../decide";
import { keyOf } from "../decide";

type Found = SubmissionKey & StoredResponse;

/** The responses these submissions were stored as before, by their keys. */
export async function findStored(
  tx: Tx,
  here: Pick<Context, "workspaceId">,
  submissions: readonly SubmissionKey[],
): Promise<Map<string, StoredResponse>> {
  if (submissions.length === 0) return new Map();
  const surveyIds = sql.param(submissions.map(({ surveyId }) => surveyId));
  const submissionIds = sql.param(submissions.map(({ submissionId }) => submissionId));
  const rows = await executeKept<Found>(
    tx,
    sql`
    select r.survey_id as "surveyId", r.submission_id as "submissionId", r.id as "responseId",
      r.receipt, r.is_flagged as "isFlagged"
    from unnest(${surveyIds}::uuid[], ${submissionIds}::uuid[]) as sent(survey, submission)
    join responses r on r.workspace_id = ${here.workspaceId} and r.survey_id = sent.survey
      and r.submission_id = sent.submission`,
  );
  return new Map(
    rows.map(({ responseId, receipt, isFlagged, ...key }) => [
      keyOf(key),
      { responseId, receipt, isFlagged },
    ]),
  );
}
