import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FiguresBody } from "@/components/kpis/figures-body";
import { FiguresNote } from "@/components/kpis/figures-note";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { env } from "@/lib/core/env";
import { loadDashboardParams } from "@/lib/kpis/filters";
import { readFigures } from "@/lib/kpis/page/queries";
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
  const figures = await readFigures(ctx, { mapId, filters, timeZone: workspace.timeZone });
  if (figures.map === null) notFound();
  const address = `/${slug}/maps/${mapId}`;
  return (
    <>
      <PageHeader
        title={figures.map.title}
        breadcrumbs={[{ label: t("maps"), href: `/${slug}/maps` }]}
        meta={
          <FiguresNote dashboard={figures.dashboard} isCompared={filters.compare} now={ctx.now} />
        }
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
      <FiguresBody
        figures={figures}
        metrics={listMetricFigures(ctx, { mapId: mapId, ...figures.period })}
        workspaceSlug={slug}
        pathname={`${address}/performance`}
        isMapAsked={false}
        mayEdit={can(ctx.actor, "kpi.edit")}
        address={env().APP_URL}
      />
    </>
  );
}
