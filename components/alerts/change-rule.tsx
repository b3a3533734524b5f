"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { setAlertRuleAction } from "@/lib/alerts/actions";
import type { ListedRule } from "@/lib/alerts/queries";
import { noticeOf, type Person, RuleNotice } from "./rule-notice";

type ChangeRuleProps = {
  workspaceSlug: string;
  rule: ListedRule;
  label: string;
  members: Person[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** Changes from when on and to whom a watched figure is told. */
export function ChangeRule(props: ChangeRuleProps) {
  const { workspaceSlug, rule, label, members, isOpen, onOpenChange } = props;
  const t = useTranslations("alerts.rule");
  const router = useRouter();
  const { mapId, stageId, kpi } = rule;
  return (
    <Dialog title={label} isOpen={isOpen} onOpenChange={onOpenChange} size="sm">
      <ActionForm
        action={(values) =>
          setAlertRuleAction(workspaceSlug, {
            ...{ mapId, stageId, kpi },
            ...noticeOf(values, { members, rule }),
          })
        }
        onSuccess={() => {
          onOpenChange(false);
          notify.ok(t("changed"));
          router.refresh();
        }}
      >
        <RuleNotice workspaceSlug={workspaceSlug} members={members} rule={rule} />
        <div>
          <SubmitButton>{t("saveChange")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
