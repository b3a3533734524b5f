import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonaForm } from "@/components/personas/persona-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getPersona } from "@/lib/personas/queries";
import { listChannels } from "@/lib/touchpoints/channels/queries";

type Props = PageProps<"/[workspace]/personas/[personaId]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas"))("edit") };
}

export default async function EditPersonaPage({ params }: Props) {
  const { workspace: slug, personaId } = await params;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "persona.edit")) notFound();
  const [persona, channels] = await Promise.all([
    orNotFound(getPersona(ctx, { personaId })),
    listChannels(ctx, {}),
  ]);
  const t = await getTranslations("personas");
  const home = `/${slug}/personas`;
  return (
    <>
      <PageHeader
        title={t("editTitle", { name: persona.name })}
        breadcrumbs={[{ label: t("title"), href: home }]}
      />
      <PageBody width="wide">
        <PersonaForm slug={slug} channels={channels} persona={persona} />
      </PageBody>
    </>
  );
}
