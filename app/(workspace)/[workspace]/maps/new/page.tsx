import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewMapForm } from "@/components/maps/home/new-map-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { frameworks } from "@/db/enums";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { frameworkStages } from "@/lib/maps/frameworks/catalogue";
import { listPersonaChoices } from "@/lib/maps/queries";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata() {
  const t = await getTranslations("maps");
  return { title: t("new") };
}

export default async function NewMapPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "map.edit")) notFound();
  const [personas, t] = [await listPersonaChoices(ctx, {}), await getTranslations("maps")];
  const options = frameworks.map((id) => ({
    id,
    stages: frameworkStages[id].map((stage) => stage.title),
    stepCount: frameworkStages[id].reduce((total, stage) => total + stage.steps.length, 0),
  }));
  return (
    <>
      <PageHeader title={t("new")} breadcrumbs={[{ label: t("title"), href: `/${slug}/maps` }]} />
      <PageBody width="text">
        <NewMapForm workspaceSlug={slug} personas={personas} options={options} />
      </PageBody>
    </>
  );
}
