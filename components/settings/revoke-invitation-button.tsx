"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { revokeInvitationAction } from "@/lib/workspaces/actions";

type RevokeInvitationButtonProps = { workspaceSlug: string; invitationId: string; name: string };

export function RevokeInvitationButton(props: RevokeInvitationButtonProps) {
  const { workspaceSlug, invitationId, name } = props;
  const t = useTranslations("settings.members");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("revokeTitle")}
      message={t("revokeMessage")}
      confirmLabel={t("revoke")}
      trigger={
        <Button size="sm" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      onConfirm={async () => {
        const result = await revokeInvitationAction(workspaceSlug, { invitationId });
        if (!result.ok) return result.error.message;
        router.refresh();
      }}
    />
  );
}
