import { Map as MapIcon } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewSurveyForm } from "@/components/surveys/new-survey-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPlaces } from "@/lib/surveys/places/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("newTitle") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function NewSurveyPage(props: PageProps<"/[workspace]/surveys/new">) {
  const { workspace: slug } = await props.params;
  const { map, stage } = await props.searchParams;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "survey.edit")) notFound();
  const t = await getTranslations("surveys");
  const { maps, touchpoints } = await listPlaces(ctx, {});
  const usable = maps.filter((one) => one.stages.length > 0);
  return (
    <>
      <PageHeader
        title={t("newTitle")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/surveys` }]}
      />
      <PageBody width="text">
        {usable.length > 0 ? (
          <Card>
            <NewSurveyForm
              slug={slug}
              places={{ maps: usable, touchpoints }}
              chosen={{ mapId: one(map), stageId: one(stage) }}
            />
          </Card>
        ) : (
          <EmptyState
            title={t("create.noMaps")}
            icon={<MapIcon size={24} />}
            action={<LinkButton href={`/${slug}/maps`}>{t("create.toMaps")}</LinkButton>}
          />
        )}
      </PageBody>
    </>
  );
}
