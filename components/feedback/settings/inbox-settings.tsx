"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { atField } from "@/components/ui/at-field";
import { Card } from "@/components/ui/card";
import { notify } from "@/components/ui/notify";
import type { Option } from "@/components/ui/option-item";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveFeedbackSettingsAction } from "@/lib/feedback/actions";
import { fieldOfPath, settingsOf } from "@/lib/feedback/settings/form";
import type { FeedbackSettings } from "@/lib/feedback/settings/model";
import { HoursFields } from "./hours-fields";
import { hoursField, StageHours } from "./stage-hours";

type Props = {
  slug: string;
  settings: FeedbackSettings;
  timeZone: string;
  stages: Option[];
  mayEdit: boolean;
};

/** How the workspace works its inbox: hours, overdue rule, privacy, widgets. */
export function InboxSettings({ slug, settings, timeZone, stages, mayEdit }: Props) {
  const t = useTranslations("feedback.settings");
  const router = useRouter();
  const [countsBusinessHours, setCounts] = useState(settings.countsBusinessHours);
  const [masksPersonalData, setMasks] = useState(settings.masksPersonalData);
  const { overdue } = settings;
  const hours = { ...hoursField, isDisabled: !mayEdit };
  const stageIds = stages.map((stage) => stage.id);
  return (
    <ActionForm
      action={async (values) =>
        atField(
          await saveFeedbackSettingsAction(
            slug,
            settingsOf(values, { countsBusinessHours, masksPersonalData }, stageIds),
          ),
          fieldOfPath,
        )
      }
      onSuccess={() => {
        notify.ok(t("saved"));
        router.refresh();
      }}
      className="gap-4"
    >
      <Card title={t("hoursTitle")} subtitle={t("hoursHint", { timeZone })}>
        <div className="flex flex-col gap-4">
          <HoursFields week={settings.weekHours} isDisabled={!mayEdit} />
          <TextArea
            label={t("holidays")}
            description={t("holidaysHint")}
            name="holidays"
            defaultValue={settings.holidays.join("\n")}
            isDisabled={!mayEdit}
          />
        </div>
      </Card>
      <Card title={t("overdueTitle")}>
        <div className="flex flex-col gap-4">
          <TextField {...hours} label={t("other")} name="other" defaultValue={`${overdue.other}`} />
          <TextField
            {...hours}
            label={t("negative")}
            description={t("negativeHint")}
            name="negative"
            defaultValue={`${overdue.negative ?? ""}`}
          />
          <StageHours stages={stages} own={overdue.stages} isDisabled={!mayEdit} />
          <Switch isSelected={countsBusinessHours} onChange={setCounts} isDisabled={!mayEdit}>
            {t("countsBusinessHours")}
          </Switch>
        </div>
      </Card>
      <Card title={t("privacyTitle")}>
        <Switch
          isSelected={masksPersonalData}
          onChange={setMasks}
          isDisabled={!mayEdit}
          description={t("masksHint")}
        >
          {t("masks")}
        </Switch>
      </Card>
      <Card title={t("widgetTitle")}>
        <TextField
          label={t("quiet")}
          name="widgetQuietDays"
          type="number"
          min={0}
          max={365}
          defaultValue={`${settings.widgetQuietDays}`}
          isDisabled={!mayEdit}
        />
      </Card>
      {mayEdit && (
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
