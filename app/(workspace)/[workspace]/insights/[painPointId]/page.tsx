import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { EvidenceList } from "@/components/insights/evidence-list";
import { PainPointForm } from "@/components/insights/pain-point-form";
import { PainPointStatusBadge } from "@/components/insights/pain-point-status";
import { StageLabel } from "@/components/surveys/stage-label";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SeverityBars } from "@/components/ui/severity-bars";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getPainPoint } from "@/lib/insights/queries";
import { listPlaces } from "@/lib/surveys/places/queries";
import { listPeople } from "@/lib/workspaces/queries";

type Props = PageProps<"/[workspace]/insights/[painPointId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insights"))("title") };
}

export default async function PainPointPage({ params }: Props) {
  const { workspace: slug, painPointId } = await params;
  const { ctx } = await memberDoor(slug);
  const painPoint = await orNotFound(getPainPoint(ctx, { painPointId }));
  const [t, format] = await Promise.all([getTranslations("insights"), getFormatter()]);
  const [places, people] = await Promise.all([listPlaces(ctx, {}), listPeople(ctx, {})]);
  const mayEdit = can(ctx.actor, "painPoint.edit");
  return (
    <>
      <PageHeader
        title={painPoint.title}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/insights` }]}
        meta={<PainPointStatusBadge status={painPoint.status} />}
        actions={
          painPoint.mapId && (
            <LinkButton href={`/${slug}/maps/${painPoint.mapId}`}>{t("detail.openMap")}</LinkButton>
          )
        }
      />
      <PageBody width="wide">
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-4">
            {painPoint.supportingSince > 0 && (
              <FormMessage tone="info">
                {t("detail.cameBack", {
                  since: painPoint.supportingSince,
                  before: painPoint.supporting - painPoint.supportingSince,
                  day: format.dateTime(painPoint.solvedAt ?? painPoint.updatedAt, {
                    dateStyle: "medium",
                  }),
                })}
              </FormMessage>
            )}
            <Card>
              <div className="flex flex-col gap-3">
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <SeverityBars level={painPoint.severity} />
                  {painPoint.stageTitle && (
                    <StageLabel
                      title={painPoint.stageTitle}
                      color={painPoint.stageColor ?? 1}
                      mapTitle={painPoint.mapTitle}
                    />
                  )}
                </div>
                {painPoint.description && (
                  <p className="text-base whitespace-pre-line">{painPoint.description}</p>
                )}
                <p className="text-ink-2">
                  {t("detail.summary", {
                    supporting: painPoint.supporting,
                    contradicting: painPoint.contradicting,
                  })}
                </p>
              </div>
            </Card>
            <section className="flex flex-col gap-3">
              <h2 className="text-base font-semibold">{t("detail.evidence")}</h2>
              <EvidenceList slug={slug} painPoint={painPoint} mayEdit={mayEdit} />
            </section>
          </div>
          {mayEdit && (
            <Card title={t("detail.properties")}>
              <PainPointForm slug={slug} places={places} people={people} painPoint={painPoint} />
            </Card>
          )}
        </div>
      </PageBody>
    </>
  );
}
