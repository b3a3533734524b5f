import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerCounts } from "@/components/surveys/results/answer-counts";
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
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { addressOf } from "@/lib/core/address";
import { readResultsPage } from "@/lib/surveys/results/page/queries";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/results">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.results") };
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { workspace: slug, surveyId } = await params;
  const address = await searchParams;
  const { ctx, workspace } = await memberDoor(slug);
  const { timeZone } = workspace;
  const shown = await orNotFound(readResultsPage(ctx, { surveyId, address, timeZone }));
  const { results, progress, comparison, verbatims, responses } = shown;
  const t = await getTranslations("surveys.results");
  const home = `/${slug}/surveys/${surveyId}`;
  const older = (name: string, id: string | undefined) =>
    addressOf(`${home}/results`, address, { [name]: id ?? null });
  const mayEdit = can(ctx.actor, "survey.edit");
  return (
    <>
      <SurveyHeader slug={slug} survey={shown.survey} current="results" mayEdit={mayEdit} />
      <RefreshOnReturn />
      <PageBody width="wide">
        {results.total + progress.opened === 0 ? (
          <EmptyState
            title={t("none")}
            icon={<ChartColumn size={24} />}
            action={<LinkButton href={`${home}/share`}>{t("share")}</LinkButton>}
          />
        ) : (
          <>
            <PeriodLinks home={`${home}/results`} address={address} asked={shown.asked} />
            <AnswerCounts results={results} />
            <ExportLinks slug={slug} surveyId={surveyId} />
            {shown.trend && <SurveyTrend {...shown.trend} />}
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
              search={shown.search}
              olderHref={older("before", verbatims.items.at(-1)?.itemId)}
            />
            <ResponseStream
              slug={slug}
              page={responses}
              questions={shown.questions}
              olderHref={older("from", responses.items.at(-1)?.id)}
              mayEdit={mayEdit}
            />
          </>
        )}
      </PageBody>
    </>
  );
}
