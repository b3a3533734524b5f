import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewMapForm } from "@/components/maps/home/new-map-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { frameworks } from "@/db/enums";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPersonaChoices } from "@/lib/maps/queries";
import { templateOf } from "@/lib/maps/templates/catalogue";
import { type BuiltIn, industries } from "@/lib/maps/templates/model";
import { listMapTemplates } from "@/lib/maps/templates/queries";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata() {
  const t = await getTranslations("maps");
  return { title: t("new") };
}

export default async function NewMapPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "map.edit")) notFound();
  const [personas, own, t, tIndustry] = await Promise.all([
    listPersonaChoices(ctx, {}),
    listMapTemplates(ctx, {}),
    getTranslations("maps"),
    getTranslations("templates.industries"),
  ]);
  const stagesOf = (key: BuiltIn) => templateOf(key).stages.map((stage) => stage.title);
  const options = {
    frameworks: frameworks.map((id) => ({
      ...{ id, name: t(`frameworks.${id}.name`), hint: t(`frameworks.${id}.hint`) },
      stages: stagesOf(id),
    })),
    industries: industries.map((id) => ({
      ...{ id, name: tIndustry(`${id}.name`), hint: tIndustry(`${id}.hint`) },
      stages: stagesOf(id),
    })),
    own: own.map(({ id, name, description }) => ({ id, name, hint: description, stages: [] })),
  };
  return (
    <>
      <PageHeader title={t("new")} breadcrumbs={[{ label: t("title"), href: `/${slug}/maps` }]} />
      <PageBody width="text">
        <NewMapForm
          workspaceSlug={slug}
          personas={personas}
          options={options}
          mayInvite={can(ctx.actor, "member.manage")}
        />
      </PageBody>
    </>
  );
}
