import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DashboardFilters } from "@/components/kpis/dashboard-filters";
import { EmotionalJourney } from "@/components/kpis/emotional-journey";
import { FeedbackByStage } from "@/components/kpis/feedback-by-stage";
import { FiguresNote } from "@/components/kpis/figures-note";
import { JourneyFunnel } from "@/components/kpis/journey-funnel";
import { KpiTiles } from "@/components/kpis/kpi-tiles";
import { NoAnswers } from "@/components/kpis/no-answers";
import { NoEvents } from "@/components/kpis/no-events";
import { NoMaps } from "@/components/kpis/no-maps";
import { NoRules } from "@/components/kpis/no-rules";
import { SatisfactionByStage } from "@/components/kpis/satisfaction-by-stage";
import { StageTable } from "@/components/kpis/stage-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { env } from "@/lib/core/env";
import { loadDashboardParams, periodOfParams } from "@/lib/kpis/filters";
import { dayAt } from "@/lib/kpis/periods";
import { getKpiDashboard, listDashboardChoices } from "@/lib/kpis/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpis"))("title") };
}

export default async function KpisPage(props: PageProps<"/[workspace]/kpis">) {
  const { workspace: slug } = await props.params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("kpis");
  const filters = await loadDashboardParams(props.searchParams);
  const choices = await listDashboardChoices(ctx, {});
  if (choices.maps.length === 0) return <NoMaps slug={slug} mayDraw={can(ctx.actor, "map.edit")} />;
  const map = filters.map ? choices.maps.find(({ id }) => id === filters.map) : choices.maps[0];
  if (!map) notFound();

  const period = periodOfParams(filters, dayAt(ctx.now, workspace.timeZone));
  const dashboard = await getKpiDashboard(ctx, {
    mapId: map.id,
    ...period,
    window: filters.window,
    personaId: choices.personas.find(({ id }) => id === filters.persona)?.id,
    channelId: choices.channels.find(({ id }) => id === filters.channel)?.id,
  });
  const mayEdit = can(ctx.actor, "kpi.edit");
  const place = { workspaceSlug: slug, mayEdit };
  const shown = { dashboard, isCompared: filters.compare };
  const rules = `/${slug}/kpis/rules?map=${map.id}`;
  const half = "col-span-7 max-lg:col-span-full";
  const rest = "col-span-5 max-lg:col-span-full";
  return (
    <>
      <PageHeader
        title={map.title}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/kpis` }]}
        meta={<FiguresNote {...shown} now={ctx.now} />}
        actions={<LinkButton href={rules}>{t("rules")}</LinkButton>}
      />
      <PageBody>
        <DashboardFilters {...choices} mapId={map.id} period={period} />
        <KpiTiles {...shown} {...place} />
        <div className="grid grid-cols-12 gap-4">
          {dashboard.hasAnswers ? (
            <SatisfactionByStage {...shown} className={half} />
          ) : (
            <NoAnswers {...place} className={half} />
          )}
          {dashboard.hasEvents && dashboard.hasRules && (
            <JourneyFunnel dashboard={dashboard} className={rest} />
          )}
          {dashboard.hasEvents && !dashboard.hasRules && <NoRules href={rules} className={rest} />}
          {!dashboard.hasEvents && (
            <NoEvents workspaceSlug={slug} address={env().APP_URL} className={rest} />
          )}
          <EmotionalJourney dashboard={dashboard} className={half} />
          <FeedbackByStage {...shown} className={rest} />
          <StageTable dashboard={dashboard} {...place} />
        </div>
      </PageBody>
    </>
  );
}
