"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Role } from "@/db/enums";

/** The role somebody will have; sends `role`. */
export function RoleField({ grantable }: { grantable: Role[] }) {
  const t = useTranslations("settings");
  const tRole = useTranslations("shell.roles");
  return (
    <Select
      label={t("members.inviteRole")}
      name="role"
      defaultValue="editor"
      items={grantable.map((role) => ({
        id: role,
        label: tRole(role),
        description: t(`roleHints.${role}`),
      }))}
    />
  );
}
