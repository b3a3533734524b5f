"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { toLocalTime } from "@/lib/surveys/local-time";
import type { SurveyDetail } from "@/lib/surveys/queries";

/** When a survey takes answers, how many, and of whom. */
export function GateFields({ survey, timeZone }: { survey: SurveyDetail; timeZone: string }) {
  const t = useTranslations("surveys.settings");
  return (
    <Card title={t("gates")} subtitle={t("timeZone", { zone: timeZone })}>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t("opensAt")}
          name="opensAt"
          type="datetime-local"
          defaultValue={toLocalTime(survey.opensAt, timeZone)}
        />
        <TextField
          label={t("closesAt")}
          name="closesAt"
          type="datetime-local"
          defaultValue={toLocalTime(survey.closesAt, timeZone)}
        />
        <TextField
          label={t("quota")}
          name="quota"
          type="number"
          min={1}
          max={1_000_000}
          description={t("quotaHint")}
          defaultValue={survey.quota === null ? "" : String(survey.quota)}
        />
      </div>
      <div className="mt-4 flex flex-col gap-3">
        <TextField
          label={survey.hasPassword ? t("newPassword") : t("password")}
          name="password"
          type="password"
          autoComplete="new-password"
          description={survey.hasPassword ? t("passwordSet") : t("passwordHint")}
          maxLength={100}
        />
        {survey.hasPassword && (
          <Checkbox name="noPassword" value="yes">
            {t("noPassword")}
          </Checkbox>
        )}
      </div>
    </Card>
  );
}
