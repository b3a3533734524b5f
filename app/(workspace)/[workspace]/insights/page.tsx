import { Lightbulb, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PainPointFilters } from "@/components/insights/pain-point-filters";
import { PainPointTable } from "@/components/insights/pain-point-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { addressOf } from "@/lib/core/address";
import { listPainPoints } from "@/lib/insights/queries";
import { painPointFiltersOf } from "@/lib/insights/schema";
import { listPlaces } from "@/lib/surveys/places/queries";
import { stageItems } from "@/lib/surveys/places/stage-items";
import { listPeople } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insights"))("title") };
}

const views = ["active", "solved", "archived", "all"] as const;

export default async function InsightsPage(props: PageProps<"/[workspace]/insights">) {
  const { workspace: slug } = await props.params;
  const params = await props.searchParams;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("insights");
  const [rows, places, people] = await Promise.all([
    listPainPoints(ctx, painPointFiltersOf(params)),
    listPlaces(ctx, {}),
    listPeople(ctx, {}),
  ]);
  const home = `/${slug}/insights`;
  const isFiltered = Object.keys(params).length > 0;
  const current = views.find((view) => view === params.status) ?? "active";
  const create = can(ctx.actor, "painPoint.edit") && (
    <LinkButton href={`${home}/new`} variant="primary" icon={<Plus size={16} />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={create} />
      <PageBody width="wide">
        <LinkTabs
          label={t("views.label")}
          items={views.map((view) => ({
            href: addressOf(home, params, { status: view === "active" ? null : view }),
            label: t(`views.${view}`),
            isCurrent: view === current,
          }))}
        />
        <PainPointFilters people={people} stages={stageItems(places.maps)} />
        {rows.length > 0 && <PainPointTable home={home} rows={rows} people={people} />}
        {rows.length === 0 && isFiltered && (
          <EmptyState
            title={t("nothing")}
            action={<LinkButton href={`${home}?status=all`}>{t("clear")}</LinkButton>}
          />
        )}
        {rows.length === 0 && !isFiltered && (
          <EmptyState
            title={t("empty")}
            icon={<Lightbulb size={24} />}
            description={t("emptyHint")}
            action={<LinkButton href={`/${slug}/feedback`}>{t("emptyAction")}</LinkButton>}
            secondary={create}
          />
        )}
      </PageBody>
    </>
  );
}
