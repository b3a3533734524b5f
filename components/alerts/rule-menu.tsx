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
import type { ListedRule } from "@/lib/alerts/queries";
import { ChangeRule } from "./change-rule";
import type { Person } from "./rule-notice";

type Props = { workspaceSlug: string; rule: ListedRule; label: string; members: Person[] };

const muteDays = [1, 7, 30] as const;

/** Changes, silences or ends a rule. */
export function RuleMenu({ workspaceSlug, rule, label, members }: Props) {
  const { id: ruleId } = rule;
  const t = useTranslations("alerts.rule");
  const router = useRouter();
  const [isLeaving, setLeaving] = useState(false);
  const [isChanging, setChanging] = useState(false);
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
        <MenuItem onAction={() => setChanging(true)}>{t("change")}</MenuItem>
        {rule.mutedUntil ? (
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
      <ChangeRule
        {...{ workspaceSlug, rule, label, members }}
        isOpen={isChanging}
        onOpenChange={setChanging}
      />
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
