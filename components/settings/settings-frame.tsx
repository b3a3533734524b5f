import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";

const tabs = [
  { id: "general", path: "" },
  { id: "members", path: "/members" },
  { id: "apiKeys", path: "/api-keys" },
  { id: "audit", path: "/audit" },
] as const;

type SettingsFrameProps = {
  workspaceSlug: string;
  current: (typeof tabs)[number]["id"];
  children: ReactNode;
};

/** The bar and tabs around every page of the settings. */
export async function SettingsFrame({ workspaceSlug, current, children }: SettingsFrameProps) {
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody width="wide">
        <LinkTabs
          label={t("title")}
          items={tabs.map(({ id, path }) => ({
            href: `/${workspaceSlug}/settings${path}`,
            label: t(`tabs.${id}`),
            isCurrent: id === current,
          }))}
        />
        {children}
      </PageBody>
    </>
  );
}
