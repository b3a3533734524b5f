"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { type Role, roles } from "@/db/enums";
import { changeRoleAction } from "@/lib/workspaces/actions";

type RoleSelectProps = {
  workspaceSlug: string;
  member: { userId: string; name: string; role: Role };
  grantable: Role[];
};

/** Changes a member's role at once; what the server refuses goes back to what it was. */
export function RoleSelect({ workspaceSlug, member, grantable }: RoleSelectProps) {
  const t = useTranslations("settings");
  const tRole = useTranslations("shell.roles");
  const router = useRouter();
  const [shown, show] = useOptimistic(member.role);
  const [, startTransition] = useTransition();

  function change(id: string) {
    const role = roles.find((known) => known === id);
    if (!role || role === shown) return;
    startTransition(async () => {
      show(role);
      const result = await changeRoleAction(workspaceSlug, { userId: member.userId, role });
      if (!result.ok) {
        notify.error(result.error.message);
        return;
      }
      notify.ok(t("members.roleChanged", { name: member.name, role: tRole(role) }));
      startTransition(() => router.refresh());
    });
  }

  return (
    <Select
      hideLabel
      label={t("members.roleOf", { name: member.name })}
      value={shown}
      onChange={change}
      items={grantable.map((role) => ({
        id: role,
        label: tRole(role),
        description: t(`roleHints.${role}`),
      }))}
      className="w-36"
    />
  );
}
