"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ListedRule } from "@/lib/alerts/queries";
import { WebhookFields } from "./webhook-fields";

export type Person = { userId: string; name: string };
type NoticeRule = Pick<
  ListedRule,
  "id" | "minimumCases" | "byMail" | "mailTo" | "told" | "webhookHost"
>;
type RuleNoticeProps = { workspaceSlug: string; members: Person[]; rule?: NoticeRule };

const me = "me";
const kept = "kept";

/** From how many cases on a watched figure is told of, and whom. */
export function RuleNotice({ workspaceSlug, members, rule }: RuleNoticeProps) {
  const t = useTranslations("alerts.rule");
  const [byMail, setByMail] = useState(rule?.byMail ?? true);
  const named = members.find(({ userId }) => userId === rule?.mailTo[0]);
  const isKept = rule !== undefined && !(rule.mailTo.length === 1 && named);
  return (
    <>
      <TextField
        label={t("minimum")}
        name="minimumCases"
        defaultValue={String(rule?.minimumCases ?? 30)}
        description={t("minimumHint")}
        inputMode="numeric"
        maxLength={6}
        isRequired
      />
      <input type="hidden" name="byMail" value={String(byMail)} />
      <Switch isSelected={byMail} onChange={setByMail}>
        {t("byMail")}
      </Switch>
      {byMail && (
        <Select
          label={t("mailTo")}
          name="mailTo"
          items={[
            isKept
              ? { id: kept, label: rule.told.join(", ") || t("nobody") }
              : { id: me, label: t("me") },
            ...members.map(({ userId, name }) => ({ id: userId, label: name })),
          ]}
          defaultValue={isKept ? kept : (named?.userId ?? me)}
        />
      )}
      <WebhookFields workspaceSlug={workspaceSlug} rule={rule} />
    </>
  );
}

/** What the fields say, as the command takes it. */
export function noticeOf(
  values: Record<string, string>,
  { members, rule }: Omit<RuleNoticeProps, "workspaceSlug">,
) {
  const told = members.find(({ userId }) => userId === values.mailTo);
  const typed = values.webhookUrl?.trim();
  const isStaying = values.hasWebhook === "true" && rule?.webhookHost;
  const stays = rule && (values.mailTo === kept || values.byMail === "false");
  const isMember = (userId: string) => members.some((member) => member.userId === userId);
  return {
    minimumCases: Number(values.minimumCases),
    byMail: values.byMail === "true",
    mailTo: stays ? rule.mailTo.filter(isMember) : told ? [told.userId] : [],
    webhookUrl: typed || (isStaying ? undefined : null),
  };
}
