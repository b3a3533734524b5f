"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/ui/confirmed-button";
import { revokeInvitationAction } from "@/lib/workspaces/actions";

type RevokeInvitationButtonProps = { workspaceSlug: string; invitationId: string; name: string };

export function RevokeInvitationButton(props: RevokeInvitationButtonProps) {
  const { workspaceSlug, invitationId, name } = props;
  const t = useTranslations("settings.members");
  return (
    <ConfirmedButton
      label={t("revoke")}
      name={t("revokeOf", { name })}
      title={t("revokeTitle")}
      message={t("revokeMessage")}
      act={() => revokeInvitationAction(workspaceSlug, { invitationId })}
    />
  );
}
