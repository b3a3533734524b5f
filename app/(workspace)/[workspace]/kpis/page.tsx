import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/components/kpis/dashboard";
import { DashboardFilters } from "@/components/kpis/dashboard-filters";
import { FiguresNote } from "@/components/kpis/figures-note";
import { NoMaps } from "@/components/kpis/no-maps";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { countUnreadAlerts } from "@/lib/alerts/queries";
import { dayAt } from "@/lib/core/days";
import { env } from "@/lib/core/env";
import {
  loadDashboardParams,
  periodOfParams,
  scopeOfParams,
  withDashboardParams,
} from "@/lib/kpis/filters";
import { readDashboard } from "@/lib/kpis/page/queries";
import { listDashboardChoices } from "@/lib/kpis/queries";
import { listMetricFigures } from "@/lib/metrics/queries";

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

  const { timeZone } = workspace;
  const { timeZone: zone = timeZone } = scopeOfParams(filters, choices);
  const period = periodOfParams(filters, dayAt(ctx.now, zone));
  const [figures, metrics, { unread }] = await Promise.all([
    readDashboard(ctx, { mapId: map.id, filters, choices, timeZone }),
    listMetricFigures(ctx, { mapId: map.id, ...period }),
    countUnreadAlerts(ctx, {}),
  ]);
  const shown = { dashboard: figures.dashboard, isCompared: filters.compare };
  const here = (change: Partial<typeof filters>) =>
    withDashboardParams(`/${slug}/kpis`, { ...filters, map: map.id, ...change });
  return (
    <>
      <PageHeader
        title={map.title}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/kpis` }]}
        meta={<FiguresNote {...shown} now={ctx.now} />}
        actions={
          <>
            <LinkButton href={`/${slug}/kpis/alerts?map=${map.id}`}>
              {t("alertsCount", { count: unread })}
            </LinkButton>
            <LinkButton href={`/${slug}/kpis/rules?map=${map.id}`}>{t("rules")}</LinkButton>
          </>
        }
      />
      <PageBody>
        <DashboardFilters {...choices} mapId={map.id} period={period} dayZone={timeZone} />
        <Dashboard
          {...figures}
          {...shown}
          workspaceSlug={slug}
          metrics={metrics}
          reading={filters.reading}
          trend={filters.trend}
          paths={filters.paths}
          mayEdit={can(ctx.actor, "kpi.edit")}
          members={choices.members}
          address={env().APP_URL}
          hrefs={{
            stage: (stage) => here({ stage }),
            reading: (reading) => here({ reading }),
            trend: (trend) => here({ trend }),
            paths: (paths) => here({ paths }),
          }}
        />
      </PageBody>
    </>
  );
}
