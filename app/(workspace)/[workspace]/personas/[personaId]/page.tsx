import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonaMenu } from "@/components/personas/persona-menu";
import { PersonaSheet } from "@/components/personas/persona-sheet";
import { RestorePersona } from "@/components/personas/restore-persona";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { getPersona } from "@/lib/personas/queries";

type Props = PageProps<"/[workspace]/personas/[personaId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas"))("title") };
}

export default async function PersonaPage({ params }: Props) {
  const { workspace: slug, personaId } = await params;
  const { ctx } = await memberDoor(slug);
  const persona = await orNotFound(getPersona(ctx, { personaId }));
  const t = await getTranslations("personas");
  const mayEdit = can(ctx.actor, "persona.edit");
  const isArchived = persona.archivedAt !== null;
  const home = `/${slug}/personas`;
  return (
    <>
      <PageHeader
        title={persona.name}
        breadcrumbs={[{ label: t("title"), href: home }]}
        meta={isArchived && <Badge>{t("archived")}</Badge>}
        actions={
          mayEdit &&
          (isArchived ? (
            <RestorePersona slug={slug} personaId={persona.id} />
          ) : (
            <>
              <LinkButton href={`${home}/${persona.id}/edit`} icon={<Pencil size={14} />}>
                {t("edit")}
              </LinkButton>
              <PersonaMenu slug={slug} persona={{ id: persona.id, name: persona.name }} />
            </>
          ))
        }
      />
      <PageBody width="wide">
        <PersonaSheet slug={slug} persona={persona} />
      </PageBody>
    </>
  );
}
