"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { testWebhookAction } from "@/lib/alerts/actions";

type WebhookFieldsProps = {
  workspaceSlug: string;
  /** The rule and the host of its webhook, when there is one already. */
  rule?: { id: string; webhookHost: string | null };
};
type Outcome = { tone: "ok" | "error"; text: string };

/** Where a watched figure is told to a program, and whether that arrives. */
export function WebhookFields({ workspaceSlug, rule }: WebhookFieldsProps) {
  const t = useTranslations("alerts.rule");
  const [hasWebhook, setHasWebhook] = useState(true);
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome>();
  const [isPending, startTransition] = useTransition();
  const host = rule?.webhookHost;

  const test = () =>
    startTransition(async () => {
      setOutcome(undefined);
      const result = await testWebhookAction(workspaceSlug, {
        ruleId: rule?.id ?? null,
        webhookUrl: typed.trim() || null,
      });
      if (result.ok) return setOutcome({ tone: "ok", text: t("tested", result.value) });
      const text = result.error.fields?.webhookUrl ?? result.error.message;
      setOutcome({ tone: "error", text });
    });
  return (
    <>
      {host && (
        <Switch isSelected={hasWebhook} onChange={setHasWebhook}>
          {t("byWebhook", { host })}
        </Switch>
      )}
      <input type="hidden" name="hasWebhook" value={String(hasWebhook)} />
      {hasWebhook && (
        <>
          <TextField
            label={host ? t("otherWebhook") : t("webhook")}
            name="webhookUrl"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setOutcome(undefined);
            }}
            description={t("webhookHint")}
            maxLength={500}
          />
          {(host || typed.trim()) && (
            <Button size="sm" className="self-start" isPending={isPending} onPress={test}>
              {t("testWebhook")}
            </Button>
          )}
          {outcome && <FormMessage tone={outcome.tone}>{outcome.text}</FormMessage>}
        </>
      )}
    </>
  );
}
