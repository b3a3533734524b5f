import { z } from "zod";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { toSurveyForm } from "../form";
import { closedReason } from "../gates";
import { readQuestions } from "../queries";

/**
 * What the public page of a link shows. Reads only; the gates are checked again, and for good, when
 * the answers come in. @throws AppError not_found
 */
export const getSurveyForm = query({
  name: "response.form",
  input: z.strictObject({ linkId: id }),
  can: "response.submit",
  async run({ tx, ctx, input }) {
    const [row] = await tx
      .select({ survey: surveys, linkClosedAt: surveyLinks.closedAt })
      .from(surveyLinks)
      .innerJoin(surveys, referenced(surveys, surveyLinks, surveyLinks.surveyId))
      .where(inWorkspace(ctx, surveyLinks, input.linkId));
    if (!row) missing("Survey");
    const { survey, linkClosedAt } = row;
    const { name } = await readWorkspace(tx, ctx);
    const form = toSurveyForm(
      { ...survey, questions: await readQuestions(tx, ctx, survey.id) },
      name,
    );
    return { form, reason: closedReason({ ...survey, linkClosedAt }, null, ctx.now) };
  },
});
