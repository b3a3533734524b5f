"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { deleteAlertRuleAction, muteAlertRuleAction } from "@/lib/alerts/actions";

type Props = { workspaceSlug: string; ruleId: string; label: string; isMuted: boolean };

const muteDays = [1, 7, 30] as const;

/** Silences or ends a rule. */
export function RuleMenu({ workspaceSlug, ruleId, label, isMuted }: Props) {
  const t = useTranslations("alerts.rule");
  const router = useRouter();
  const [isLeaving, setLeaving] = useState(false);
  async function mute(days: number) {
    const result = await muteAlertRuleAction(workspaceSlug, { ruleId, days });
    if (result.ok) router.refresh();
    else notify.error(result.error.message);
  }
  async function remove() {
    const result = await deleteAlertRuleAction(workspaceSlug, { ruleId });
    if (!result.ok) return result.error.message;
    router.refresh();
    return undefined;
  }
  return (
    <>
      <Menu
        label={t("actions", { label })}
        trigger={
          <IconButton label={t("actions", { label })} icon={<Ellipsis aria-hidden size={16} />} />
        }
      >
        {isMuted ? (
          <MenuItem onAction={() => mute(0)}>{t("unmute")}</MenuItem>
        ) : (
          muteDays.map((days) => (
            <MenuItem key={days} onAction={() => mute(days)}>
              {`${t("mute")}: ${t("muteDays", { days })}`}
            </MenuItem>
          ))
        )}
        <MenuItem isDanger onAction={() => setLeaving(true)}>
          {t("remove")}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={t("removeTitle", { label })}
        message={t("removeMessage")}
        confirmLabel={t("remove")}
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        onConfirm={remove}
      />
    </>
  );
}
