"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/ui/confirmed-button";
import { removeMemberAction } from "@/lib/workspaces/actions";

type RemoveMemberButtonProps = {
  workspaceSlug: string;
  member: { userId: string; name: string };
};

export function RemoveMemberButton({ workspaceSlug, member }: RemoveMemberButtonProps) {
  const t = useTranslations("settings.members");
  const { userId, name } = member;
  return (
    <ConfirmedButton
      label={t("removeShort")}
      name={t("remove", { name })}
      title={t("removeTitle", { name })}
      message={t("removeMessage", { name })}
      act={() => removeMemberAction(workspaceSlug, { userId })}
    />
  );
}
