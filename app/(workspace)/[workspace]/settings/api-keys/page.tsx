import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApiKeyTable } from "@/components/settings/api-key-table";
import { EventExample } from "@/components/settings/event-example";
import { NewKeyDialog } from "@/components/settings/new-key-dialog";
import { Refused } from "@/components/settings/refused";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listApiKeys } from "@/lib/api-keys/queries";
import { env } from "@/lib/core/env";
import { listMembers } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.tabs"))("apiKeys") };
}

export default async function ApiKeysPage({ params }: PageProps<"/[workspace]/settings/api-keys">) {
  const { workspace: slug } = await params;
  const { ctx, role, workspace } = await memberDoor(slug);
  if (!can(ctx.actor, "apiKey.manage")) {
    return (
      <SettingsFrame workspaceSlug={slug} current="apiKeys">
        <Refused role={role} members={await listMembers(ctx, {})} />
      </SettingsFrame>
    );
  }
  const [t, keys] = await Promise.all([getTranslations("settings.apiKeys"), listApiKeys(ctx, {})]);
  return (
    <SettingsFrame workspaceSlug={slug} current="apiKeys">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-2">{t("lead")}</p>
        <NewKeyDialog workspaceSlug={slug} appUrl={env().APP_URL} />
      </div>
      <ApiKeyTable workspaceSlug={slug} keys={keys} now={ctx.now} />
      <EventExample appUrl={env().APP_URL} currency={workspace.currency} now={ctx.now} />
    </SettingsFrame>
  );
}
