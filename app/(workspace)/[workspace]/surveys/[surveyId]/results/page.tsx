import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerFunnel } from "@/components/surveys/results/answer-funnel";
import { ComparisonCard } from "@/components/surveys/results/comparison-card";
import { ExportLinks } from "@/components/surveys/results/export-links";
import { PeriodLinks } from "@/components/surveys/results/period-links";
import { ProgressCard } from "@/components/surveys/results/progress-card";
import { ResponseStream } from "@/components/surveys/results/response-stream";
import { SurveyResultCards } from "@/components/surveys/results/survey-results";
import { SurveyTrend } from "@/components/surveys/results/survey-trend";
import { Verbatims } from "@/components/surveys/results/verbatims";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NumberText } from "@/components/ui/number-text";
import { PageBody } from "@/components/ui/page-body";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { addressOf } from "@/lib/core/address";
import { dayAt } from "@/lib/core/days";
import { getSurveyProgress } from "@/lib/surveys/progress/queries";
import { getSurvey } from "@/lib/surveys/queries";
import { findSurveyComparison } from "@/lib/surveys/results/groups/queries";
import { periodOfResults } from "@/lib/surveys/results/period";
import { getSurveyResults } from "@/lib/surveys/results/queries";
import {
  getExportColumns,
  listResponses,
  listVerbatims,
} from "@/lib/surveys/results/stream/queries";
import { readStreams } from "@/lib/surveys/results/streams";
import { findSurveyTrend } from "@/lib/surveys/results/trend/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/results">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.results") };
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { workspace: slug, surveyId } = await params;
  const address = await searchParams;
  const { search, before, from } = readStreams(address);
  const { ctx, workspace } = await memberDoor(slug);
  const asked = periodOfResults(address, dayAt(ctx.now, workspace.timeZone));
  const { period, previous } = asked;
  const [survey, results, progress, trend, comparison, verbatims, responses, columns] =
    await orNotFound(
      Promise.all([
        getSurvey(ctx, { surveyId }),
        getSurveyResults(ctx, { surveyId, period, previous }),
        getSurveyProgress(ctx, { surveyId, period }),
        findSurveyTrend(ctx, { surveyId }),
        findSurveyComparison(ctx, { surveyId, period }),
        listVerbatims(ctx, { surveyId, search, after: before, period }),
        listResponses(ctx, { surveyId, after: from, period }),
        getExportColumns(ctx, { surveyId }),
      ]),
    );
  const home = `/${slug}/surveys/${surveyId}/results`;
  const older = (name: string, id: string | undefined) =>
    addressOf(home, address, { [name]: id ?? null });
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
      <RefreshOnReturn />
      <PageBody width="wide">
        {results.total + progress.opened === 0 ? (
          <EmptyState
            title={t("none")}
            icon={<ChartColumn size={24} />}
            action={<LinkButton href={share}>{t("share")}</LinkButton>}
          />
        ) : (
          <>
            <PeriodLinks home={home} address={address} asked={asked} />
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
            <ExportLinks slug={slug} surveyId={surveyId} />
            {trend && <SurveyTrend {...trend} />}
            <SurveyResultCards results={results.questions} changes={results.changes} />
            {comparison && (
              <ComparisonCard title={comparison.title} comparisons={comparison.comparisons} />
            )}
            <ProgressCard progress={progress} questions={results.questions} />
            <AnswerFunnel
              answered={results.answered}
              invited={results.invited}
              questions={results.questions}
            />
            <Verbatims
              slug={slug}
              page={verbatims}
              address={address}
              search={search}
              olderHref={older("before", verbatims.items.at(-1)?.itemId)}
            />
            <ResponseStream
              slug={slug}
              page={responses}
              questions={columns.questions}
              olderHref={older("from", responses.items.at(-1)?.id)}
              mayEdit={can(ctx.actor, "survey.edit")}
            />
          </>
        )}
      </PageBody>
    </>
  );
}
