"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { removeMemberAction } from "@/lib/workspaces/actions";

type RemoveMemberButtonProps = {
  workspaceSlug: string;
  member: { userId: string; name: string };
};

export function RemoveMemberButton({ workspaceSlug, member }: RemoveMemberButtonProps) {
  const t = useTranslations("settings.members");
  const router = useRouter();
  const { userId, name } = member;
  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      message={t("removeMessage", { name })}
      confirmLabel={t("removeShort")}
      trigger={
        <Button size="sm" aria-label={t("remove", { name })}>
          {t("removeShort")}
        </Button>
      }
      onConfirm={async () => {
        const result = await removeMemberAction(workspaceSlug, { userId });
        if (!result.ok) return result.error.message;
        router.refresh();
      }}
    />
  );
}
