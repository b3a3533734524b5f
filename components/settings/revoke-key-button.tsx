"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { revokeApiKeyAction } from "@/lib/api-keys/actions";

type RevokeKeyButtonProps = { workspaceSlug: string; keyId: string; name: string };

export function RevokeKeyButton({ workspaceSlug, keyId, name }: RevokeKeyButtonProps) {
  const t = useTranslations("settings.apiKeys");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("revokeTitle", { name })}
      message={t("revokeMessage")}
      confirmLabel={t("revoke")}
      trigger={
        <Button size="sm" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      onConfirm={async () => {
        const result = await revokeApiKeyAction(workspaceSlug, { keyId });
        if (!result.ok) return result.error.message;
        router.refresh();
      }}
    />
  );
}
