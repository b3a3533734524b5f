import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { SurveyResultCards } from "@/components/surveys/survey-results";
import { SurveyTrend } from "@/components/surveys/survey-trend";
import { Verbatims } from "@/components/surveys/verbatims";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NumberText } from "@/components/ui/number-text";
import { PageBody } from "@/components/ui/page-body";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getSurvey } from "@/lib/surveys/queries";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import { findSurveyTrend } from "@/lib/surveys/results/trend/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/results">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.results") };
}

export default async function ResultsPage({ params }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx } = await memberDoor(slug);
  const [survey, results, trend] = await orNotFound(
    Promise.all([
      getSurvey(ctx, { surveyId }),
      getSurveyResults(ctx, { surveyId }),
      findSurveyTrend(ctx, { surveyId }),
    ]),
  );
  const t = await getTranslations("surveys.results");
  const share = `/${slug}/surveys/${surveyId}/share`;
  return (
    <>
      <SurveyHeader
        slug={slug}
        survey={survey}
        current="results"
        mayEdit={can(ctx.actor, "survey.edit")}
      />
      <PageBody width="wide">
        {results.answered + results.flagged === 0 ? (
          <EmptyState
            title={t("none")}
            icon={<ChartColumn size={24} />}
            action={<LinkButton href={share}>{t("share")}</LinkButton>}
          />
        ) : (
          <>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
              <span>
                {t("answers")} <b className="text-ink">{<NumberText value={results.answered} />}</b>
              </span>
              {results.lastAt && (
                <span>
                  {t("last")} <DateText date={results.lastAt} style="relative" />
                </span>
              )}
              {results.flagged > 0 && (
                <span title={t("flaggedHint")}>
                  {t("flagged")} <NumberText value={results.flagged} />
                </span>
              )}
            </p>
            {trend && <SurveyTrend {...trend} />}
            <SurveyResultCards results={results.questions} />
            <Verbatims slug={slug} verbatims={results.verbatims} />
          </>
        )}
      </PageBody>
    </>
  );
}
