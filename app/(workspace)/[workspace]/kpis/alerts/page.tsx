import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddRule } from "@/components/alerts/add-rule";
import { AlertColumns } from "@/components/alerts/alert-columns";
import { CheckNow } from "@/components/alerts/check-now";
import { MarkSeen } from "@/components/alerts/mark-seen";
import { NoMaps } from "@/components/kpis/no-maps";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { loadAlertParams } from "@/lib/alerts/filters";
import { listAlertRules, listAlerts } from "@/lib/alerts/queries";
import { listCustomerMaps } from "@/lib/customers/maps/queries";
import { listPainPoints } from "@/lib/insights/queries";
import { listMapStages } from "@/lib/kpis/choices/queries";
import { listPeople } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alerts"))("title") };
}

export default async function AlertsPage(props: PageProps<"/[workspace]/kpis/alerts">) {
  const { workspace: slug } = await props.params;
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("alerts");
  const titles = await getTranslations("kpis");
  const { map: wanted, before } = await loadAlertParams(props.searchParams);
  const [maps, people] = await Promise.all([listCustomerMaps(ctx, {}), listPeople(ctx, {})]);
  const members = people.map(({ id, name }) => ({ userId: id, name }));
  // A mail may lead here whose map is in the archive by now: its alert is in the list all the same.
  const map = maps.find(({ id }) => id === wanted) ?? maps[0];
  if (maps.length === 0) {
    return <NoMaps slug={slug} mayDraw={can(ctx.actor, "map.edit")} title={t("title")} />;
  }

  const mayEdit = can(ctx.actor, "kpi.edit");
  const [{ items, hasMore }, rules, painPoints, stages] = await Promise.all([
    listAlerts(ctx, { before: before ?? undefined }),
    listAlertRules(ctx, {}),
    mayEdit ? listPainPoints(ctx, { status: "active" }) : [],
    map ? listMapStages(ctx, { mapId: map.id }) : [],
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: titles("title"), href: `/${slug}/kpis` }]}
        actions={
          mayEdit &&
          map && (
            <>
              <CheckNow workspaceSlug={slug} />
              <AddRule
                key={map.id}
                workspaceSlug={slug}
                mapId={map.id}
                {...{ maps, stages, members, rules }}
              />
            </>
          )
        }
      />
      <PageBody width="wide">
        <MarkSeen workspaceSlug={slug} newest={items[0]?.id} />
        <p className="max-w-prose text-ink-2">{t("lead")}</p>
        <AlertColumns
          {...{ rules, mayEdit, painPoints, members, hasMore }}
          alerts={items}
          workspaceSlug={slug}
          isFirstPage={before === null}
        />
      </PageBody>
    </>
  );
}
