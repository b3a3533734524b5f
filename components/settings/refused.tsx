import { Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { Role } from "@/db/enums";

type RefusedProps = { role: Role; members: { name: string; role: Role }[] };

/** Why somebody does not see a part of the settings, and whom to ask. */
export function Refused({ role, members }: RefusedProps) {
  const t = useTranslations("settings");
  const tRole = useTranslations("shell.roles");
  const format = useFormatter();
  const mighty = members.filter((member) => member.role === "owner" || member.role === "admin");
  const names = format.list(
    mighty.slice(0, 5).map(({ name }) => name),
    { type: "disjunction" },
  );
  return (
    <EmptyState
      icon={<Lock size={24} />}
      title={t("refused.title")}
      description={t("refused.description", { role: tRole(role), names })}
    />
  );
}
