import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/components/kpis/dashboard";
import { DashboardFilters } from "@/components/kpis/dashboard-filters";
import { FiguresNote } from "@/components/kpis/figures-note";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
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

type Props = PageProps<"/[workspace]/maps/[mapId]/performance">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpis"))("title") };
}

export default async function MapPerformancePage({ params, searchParams }: Props) {
  const { workspace: slug, mapId } = await params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("kpis");
  const filters = await loadDashboardParams(searchParams);
  const { maps, ...choices } = await listDashboardChoices(ctx, {});
  const map = maps.find(({ id }) => id === mapId);
  if (!map) notFound();

  const { timeZone } = workspace;
  const { timeZone: zone = timeZone } = scopeOfParams(filters, choices);
  const period = periodOfParams(filters, dayAt(ctx.now, zone));
  const [figures, metrics] = await Promise.all([
    readDashboard(ctx, { mapId, filters, choices, timeZone }),
    listMetricFigures(ctx, { mapId, ...period }),
  ]);
  const shown = { dashboard: figures.dashboard, isCompared: filters.compare };
  const address = `/${slug}/maps/${mapId}`;
  const here = (change: Partial<typeof filters>) =>
    withDashboardParams(`${address}/performance`, { ...filters, map: null, ...change });
  return (
    <>
      <PageHeader
        title={map.title}
        breadcrumbs={[{ label: t("maps"), href: `/${slug}/maps` }]}
        meta={<FiguresNote {...shown} now={ctx.now} />}
        actions={
          <LinkTabs
            label={t("views")}
            items={[
              { href: address, label: t("viewMap"), isCurrent: false },
              { href: `${address}/performance`, label: t("title"), isCurrent: true },
            ]}
          />
        }
      />
      <PageBody>
        <DashboardFilters {...choices} mapId={mapId} period={period} dayZone={timeZone} />
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
