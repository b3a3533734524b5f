import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonaForm } from "@/components/personas/persona-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listChannels } from "@/lib/touchpoints/channels/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas"))("new") };
}

export default async function NewPersonaPage({ params }: PageProps<"/[workspace]/personas/new">) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "persona.edit")) notFound();
  const t = await getTranslations("personas");
  const channels = await listChannels(ctx, {});
  return (
    <>
      <PageHeader
        title={t("new")}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/personas` }]}
      />
      <PageBody width="wide">
        <PersonaForm slug={slug} channels={channels} />
      </PageBody>
    </>
  );
}
