import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateWorkspaceForm } from "@/components/settings/create-workspace-form";
import { WorkspaceList } from "@/components/settings/workspace-list";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { userDoor } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile.workspaces"))("create") };
}

export default async function WelcomePage() {
  const user = await userDoor();
  const [t, workspaces] = await Promise.all([
    getTranslations("profile.workspaces"),
    listWorkspacesOf(user.id),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-100 flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t("welcome", { name: user.name })}</h1>
        <p className="text-base text-ink-2">{t("lead")}</p>
      </div>
      <CreateWorkspaceForm />
      {workspaces.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-sm font-medium text-ink-2">{t("or")}</h2>
          <WorkspaceList workspaces={workspaces} />
        </section>
      )}
    </div>
  );
}
