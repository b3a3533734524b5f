import { Plus, Users } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonaCard } from "@/components/personas/persona-card";
import { ShareSum } from "@/components/personas/share-sum";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPersonas } from "@/lib/personas/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas"))("title") };
}

export default async function PersonasPage(props: PageProps<"/[workspace]/personas">) {
  const { workspace: slug } = await props.params;
  const isArchived = (await props.searchParams).state === "archived";
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("personas");
  const [active, archived] = await Promise.all([
    listPersonas(ctx, {}),
    listPersonas(ctx, { isArchived: true }),
  ]);
  const personas = isArchived ? archived : active;
  const mayEdit = can(ctx.actor, "persona.edit");
  const home = `/${slug}/personas`;
  const create = mayEdit && (
    <LinkButton href={`${home}/new`} variant="primary" icon={<Plus size={16} />}>
      {t("new")}
    </LinkButton>
  );
  const views = [
    { href: home, label: t("active"), count: active.length, isCurrent: !isArchived },
    {
      href: `${home}?state=archived`,
      label: t("archived"),
      count: archived.length,
      isCurrent: isArchived,
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} actions={create} />
      <PageBody width="wide">
        {(archived.length > 0 || isArchived) && <LinkTabs label={t("views")} items={views} />}
        {!isArchived && <ShareSum shares={active.map((persona) => persona.sharePercent)} />}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-4">
          {personas.map((persona) => (
            <li key={persona.id} className="grid min-w-0">
              <PersonaCard href={`${home}/${persona.id}`} persona={persona} />
            </li>
          ))}
        </ul>
        {personas.length === 0 && isArchived && <EmptyState title={t("emptyArchive")} />}
        {personas.length === 0 && !isArchived && (
          <EmptyState
            title={t("empty")}
            icon={<Users size={24} />}
            description={mayEdit ? t("emptyHint") : t("emptyViewer")}
            action={create}
          />
        )}
      </PageBody>
    </>
  );
}
