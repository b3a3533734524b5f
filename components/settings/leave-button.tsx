"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { leaveWorkspaceAction } from "@/lib/workspaces/actions";

type LeaveButtonProps = { workspace: { slug: string; name: string }; isDisabled: boolean };

export function LeaveButton({ workspace, isDisabled }: LeaveButtonProps) {
  const t = useTranslations("settings.members");
  return (
    <ConfirmDialog
      title={t("leaveTitle", { workspace: workspace.name })}
      message={t("leaveMessage")}
      confirmLabel={t("leave")}
      trigger={
        <Button size="sm" isDisabled={isDisabled} aria-label={t("leave")}>
          {t("leaveShort")}
        </Button>
      }
      onConfirm={async () => {
        const result = await leaveWorkspaceAction(workspace.slug, {});
        if (!result.ok) return result.error.message;
        window.location.assign("/");
      }}
    />
  );
}
