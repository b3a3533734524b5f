import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspaceList } from "@/components/settings/workspace-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { userDoor } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile.workspaces"))("title") };
}

export default async function WorkspacesPage() {
  const user = await userDoor();
  const [t, workspaces] = await Promise.all([
    getTranslations("profile.workspaces"),
    listWorkspacesOf(user.id),
  ]);
  const create = (
    <LinkButton href="/workspaces/new" variant="primary" icon={<Plus aria-hidden size={16} />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        {workspaces.length > 0 && create}
      </div>
      {workspaces.length > 0 ? (
        <WorkspaceList workspaces={workspaces} />
      ) : (
        <EmptyState title={t("empty")} action={create} />
      )}
    </>
  );
}
