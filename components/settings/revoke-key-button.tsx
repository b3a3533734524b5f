"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/ui/confirmed-button";
import { revokeApiKeyAction } from "@/lib/api-keys/actions";

type RevokeKeyButtonProps = { workspaceSlug: string; keyId: string; name: string };

export function RevokeKeyButton({ workspaceSlug, keyId, name }: RevokeKeyButtonProps) {
  const t = useTranslations("settings.apiKeys");
  return (
    <ConfirmedButton
      label={t("revoke")}
      name={t("revokeOf", { name })}
      title={t("revokeTitle", { name })}
      message={t("revokeMessage")}
      act={() => revokeApiKeyAction(workspaceSlug, { keyId })}
    />
  );
}
