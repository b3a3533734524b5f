import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FiguresBody } from "@/components/kpis/figures-body";
import { FiguresNote } from "@/components/kpis/figures-note";
import { NoMaps } from "@/components/kpis/no-maps";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { countUnreadAlerts } from "@/lib/alerts/queries";
import { env } from "@/lib/core/env";
import { loadDashboardParams } from "@/lib/kpis/filters";
import { readFigures } from "@/lib/kpis/page/queries";
import { listMetricFigures } from "@/lib/metrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpis"))("title") };
}

export default async function KpisPage(props: PageProps<"/[workspace]/kpis">) {
  const { workspace: slug } = await props.params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("kpis");
  const filters = await loadDashboardParams(props.searchParams);
  const [figures, { unread }] = await Promise.all([
    readFigures(ctx, { mapId: filters.map, filters, timeZone: workspace.timeZone }),
    countUnreadAlerts(ctx, {}),
  ]);
  const { map } = figures;
  if (map === null && figures.hasMaps) notFound();
  if (map === null) return <NoMaps slug={slug} mayDraw={can(ctx.actor, "map.edit")} />;
  return (
    <>
      <PageHeader
        title={map.title}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/kpis` }]}
        meta={
          <FiguresNote dashboard={figures.dashboard} isCompared={filters.compare} now={ctx.now} />
        }
        actions={
          <>
            <LinkButton href={`/${slug}/kpis/alerts?map=${map.id}`}>
              {t("alertsCount", { count: unread })}
            </LinkButton>
            <LinkButton href={`/${slug}/kpis/rules?map=${map.id}`}>{t("rules")}</LinkButton>
          </>
        }
      />
      <FiguresBody
        figures={figures}
        metrics={listMetricFigures(ctx, { mapId: map.id, ...figures.period })}
        workspaceSlug={slug}
        pathname={`/${slug}/kpis`}
        isMapAsked
        mayEdit={can(ctx.actor, "kpi.edit")}
        address={env().APP_URL}
      />
    </>
  );
}
