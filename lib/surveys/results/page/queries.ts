import type { Params } from "@/lib/core/address";
import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { getSurveyProgress } from "../../progress/queries";
import { getSurvey } from "../../queries";
import { findSurveyComparison } from "../groups/queries";
import { periodOfResults } from "../period";
import { getSurveyResults } from "../queries";
import { getExportColumns, listResponses, listVerbatims } from "../stream/queries";
import { readStreams } from "../streams";
import { findSurveyTrend } from "../trend/queries";

type Asked = { surveyId: string; address: Params; timeZone: string };

/**
 * Everything the results of a survey show for their address, in the days of the time zone.
 * @throws AppError not_found
 */
export async function readResultsPage(ctx: Context, { surveyId, address, timeZone }: Asked) {
  const asked = periodOfResults(address, dayAt(ctx.now, timeZone));
  const { period, previous } = asked;
  const { search, before, from } = readStreams(address);
  const [survey, results, progress, trend, comparison, verbatims, responses, columns] =
    await Promise.all([
      getSurvey(ctx, { surveyId }),
      getSurveyResults(ctx, { surveyId, period, previous }),
      getSurveyProgress(ctx, { surveyId, period }),
      findSurveyTrend(ctx, { surveyId }),
      findSurveyComparison(ctx, { surveyId, period }),
      listVerbatims(ctx, { surveyId, search, after: before, period }),
      listResponses(ctx, { surveyId, after: from, period }),
      getExportColumns(ctx, { surveyId }),
    ]);
  const { questions } = columns;
  return {
    ...{ asked, search, survey, results, progress, trend, comparison },
    ...{ verbatims, responses, questions },
  };
}
