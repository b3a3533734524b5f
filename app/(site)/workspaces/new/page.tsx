import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateWorkspaceForm } from "@/components/settings/create-workspace-form";
import { userDoor } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile.workspaces"))("new") };
}

export default async function NewWorkspacePage() {
  await userDoor();
  const t = await getTranslations("profile.workspaces");
  return (
    <div className="mx-auto flex w-full max-w-100 flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t("new")}</h1>
        <p className="text-base text-ink-2">{t("lead")}</p>
      </div>
      <CreateWorkspaceForm />
    </div>
  );
}
