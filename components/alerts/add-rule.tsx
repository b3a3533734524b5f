"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { watchedKpis } from "@/db/enums";
import { setAlertRuleAction } from "@/lib/alerts/actions";

type Props = {
  workspaceSlug: string;
  mapId: string;
  stages: { id: string; title: string }[];
  members: { userId: string; name: string }[];
};

/** Begins to watch a figure. */
export function AddRule({ workspaceSlug, mapId, stages, members }: Props) {
  const t = useTranslations("alerts.rule");
  const kinds = useTranslations("alerts.kpi");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [byMail, setByMail] = useState(true);

  async function save(values: Record<string, string>) {
    const minimumCases = Number(values.minimumCases);
    const told = members.find(({ userId }) => userId === values.mailTo);
    return setAlertRuleAction(workspaceSlug, {
      mapId,
      stageId: stages.find(({ id }) => id === values.stage)?.id ?? null,
      kpi: watchedKpis.find((kpi) => kpi === values.kpi) ?? "satisfaction",
      minimumCases,
      byMail,
      mailTo: told ? [told.userId] : [],
      webhookUrl: values.webhookUrl?.trim() || null,
    });
  }
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Dialog title={t("title")} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        <ActionForm
          action={save}
          onSuccess={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          <Select
            label={t("kpi")}
            name="kpi"
            items={watchedKpis.map((id) => ({ id, label: kinds(id) }))}
            defaultValue="satisfaction"
          />
          <Select
            label={t("stage")}
            name="stage"
            items={[
              { id: "every", label: t("everyStage") },
              ...stages.map(({ id, title }) => ({ id, label: title })),
            ]}
            defaultValue="every"
          />
          <TextField
            label={t("minimum")}
            name="minimumCases"
            defaultValue="30"
            description={t("minimumHint")}
            maxLength={6}
            isRequired
          />
          <Switch isSelected={byMail} onChange={setByMail}>
            {t("byMail")}
          </Switch>
          {byMail && (
            <Select
              label={t("mailTo")}
              name="mailTo"
              items={[
                { id: "me", label: t("me") },
                ...members.map(({ userId, name }) => ({ id: userId, label: name })),
              ]}
              defaultValue="me"
            />
          )}
          <TextField
            label={t("webhook")}
            name="webhookUrl"
            description={t("webhookHint")}
            maxLength={500}
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
