"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Role } from "@/db/enums";
import { createInvitationLinkAction } from "@/lib/workspaces/actions";
import { OnceShown } from "./once-shown";
import { RoleField } from "./role-field";
import { roleOf } from "./role-of";

type InviteLinkFormProps = { workspaceSlug: string; grantable: Role[] };

/** Makes a link that is shown here once and nowhere again. */
export function InviteLinkForm({ workspaceSlug, grantable }: InviteLinkFormProps) {
  const t = useTranslations("settings.members");
  const router = useRouter();
  const [link, setLink] = useState<string>();
  return (
    <ActionForm
      action={({ role }) => createInvitationLinkAction(workspaceSlug, { role: roleOf(role) })}
      onSuccess={({ token }) => {
        setLink(`${window.location.origin}/join/${token}`);
        router.refresh();
      }}
    >
      <p className="text-sm text-ink-2">{t("linkHint")}</p>
      <RoleField grantable={grantable} />
      <SubmitButton variant="secondary" className="self-start">
        {t("createLink")}
      </SubmitButton>
      {link && <OnceShown label={t("linkReady")} text={link} copyLabel={t("copyLink")} />}
    </ActionForm>
  );
}
