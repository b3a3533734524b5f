import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { WorkspaceFacts } from "@/components/settings/workspace-facts";
import { WorkspaceForm } from "@/components/settings/workspace-form";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function GeneralPage({ params }: PageProps<"/[workspace]/settings">) {
  const { workspace: slug } = await params;
  const { ctx, workspace } = await memberDoor(slug);
  const t = await getTranslations("settings.general");
  const { name, timeZone, currency, countsRefunds } = workspace;
  const facts = { name, timeZone, currency, countsRefunds };
  return (
    <SettingsFrame workspaceSlug={slug} current="general">
      <Card title={t("title")}>
        {can(ctx.actor, "workspace.edit") ? (
          <WorkspaceForm workspaceSlug={slug} workspace={facts} />
        ) : (
          <WorkspaceFacts slug={slug} workspace={facts} />
        )}
      </Card>
    </SettingsFrame>
  );
}
