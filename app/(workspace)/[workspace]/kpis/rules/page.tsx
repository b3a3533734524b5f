import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BuildingProgress } from "@/components/customers/building-progress";
import { CustomerTabs } from "@/components/customers/customer-tabs";
import { StageRulesEditor } from "@/components/customers/stage-rules-editor";
import { MapChoice } from "@/components/kpis/map-choice";
import { NoMaps } from "@/components/kpis/no-maps";
import { FormMessage } from "@/components/ui/form-message";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listCustomerMaps } from "@/lib/customers/maps/queries";
import { getBuilding, getStageRules } from "@/lib/customers/stage-rules/queries";
import { loadDashboardParams } from "@/lib/kpis/filters";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("rulesTitle") };
}

export default async function StageRulesPage(props: PageProps<"/[workspace]/kpis/rules">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("customers");
  const titles = await getTranslations("kpis");
  const { map: wanted } = await loadDashboardParams(props.searchParams);
  const maps = await listCustomerMaps(ctx, {});
  const map = wanted ? maps.find(({ id }) => id === wanted) : maps[0];
  if (maps.length === 0) {
    return (
      <NoMaps slug={slug} mayDraw={can(ctx.actor, "map.edit")} title={t("rulesTitle")}>
        <CustomerTabs slug={slug} current="rules" />
      </NoMaps>
    );
  }
  if (!map) notFound();
  const [rules, building] = await Promise.all([
    getStageRules(ctx, { mapId: map.id }),
    getBuilding(ctx, { mapId: map.id }),
  ]);
  const mayEdit = can(ctx.actor, "kpi.edit");
  return (
    <>
      <PageHeader
        title={t("rulesTitle")}
        breadcrumbs={[
          { label: titles("title"), href: `/${slug}/kpis` },
          { label: map.title, href: `/${slug}/kpis?map=${map.id}` },
        ]}
      />
      <PageBody width="wide">
        <CustomerTabs slug={slug} current="rules" />
        <MapChoice maps={maps} mapId={map.id} />
        <BuildingProgress
          key={`${map.id} ${building?.total}`}
          workspaceSlug={slug}
          mapId={map.id}
          first={building}
        />
        <p className="max-w-prose text-ink-2">
          {t("rulesLead")} {t("repeatOrder")}
        </p>
        {!mayEdit && <FormMessage tone="info">{t("readOnly")}</FormMessage>}
        <StageRulesEditor
          key={`${map.id} ${JSON.stringify(rules.rules)}`}
          {...rules}
          workspaceSlug={slug}
          mayEdit={mayEdit}
        />
      </PageBody>
    </>
  );
}
