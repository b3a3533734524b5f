"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Role } from "@/db/enums";
import { inviteMembersAction } from "@/lib/workspaces/actions";
import { RoleField } from "./role-field";
import { roleOf } from "./role-of";

type InviteFormProps = { workspaceSlug: string; grantable: Role[] };

export function InviteForm({ workspaceSlug, grantable }: InviteFormProps) {
  const t = useTranslations("settings.members");
  const router = useRouter();
  return (
    <ActionForm
      action={({ addresses = "", role }) =>
        inviteMembersAction(workspaceSlug, { addresses, role: roleOf(role) })
      }
      onSuccess={({ sent }) => {
        notify.ok(t("sent", { count: sent }));
        router.refresh();
      }}
      resetOnSuccess
    >
      <TextArea
        label={t("addresses")}
        name="addresses"
        description={t("addressesHint")}
        placeholder="ana@example.com"
        isRequired
      />
      <RoleField grantable={grantable} />
      <SubmitButton className="self-start">{t("send")}</SubmitButton>
    </ActionForm>
  );
}
