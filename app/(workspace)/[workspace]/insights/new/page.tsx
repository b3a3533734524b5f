import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PainPointForm } from "@/components/insights/pain-point-form";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPlaces } from "@/lib/surveys/places/queries";
import { listPeople } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insights"))("new") };
}

export default async function NewPainPointPage(props: PageProps<"/[workspace]/insights/new">) {
  const { workspace: slug } = await props.params;
  const { stage } = await props.searchParams;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "painPoint.edit")) notFound();
  const t = await getTranslations("insights");
  const [places, people] = await Promise.all([listPlaces(ctx, {}), listPeople(ctx, {})]);
  return (
    <>
      <PageHeader
        title={t("new")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/insights` }]}
      />
      <PageBody width="text">
        <Card>
          <PainPointForm
            slug={slug}
            places={places}
            people={people}
            stageId={typeof stage === "string" ? stage : null}
          />
        </Card>
      </PageBody>
    </>
  );
}
