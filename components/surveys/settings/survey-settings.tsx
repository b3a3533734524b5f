"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { atField } from "@/components/ui/at-field";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { updateSurveyAction } from "@/lib/surveys/actions";
import type { SurveyDetail } from "@/lib/surveys/queries";
import { fieldOfPath, surveyChange } from "@/lib/surveys/settings-form";
import { GateFields } from "./gate-fields";
import { LogoField } from "./logo-field";
import { LookFields } from "./look-fields";
import { WordsFields } from "./words-fields";

type Props = { slug: string; timeZone: string; survey: SurveyDetail; logo: string | null };

/** Words, window, quota and privacy of a survey. */
export function SurveySettings({ slug, timeZone, survey, logo }: Props) {
  const t = useTranslations("surveys.settings");
  const router = useRouter();
  const [version, setVersion] = useState(survey.version);
  const isFixed = survey.publishedAt !== null;

  return (
    <ActionForm
      action={async (values, data) => {
        const change = surveyChange(values, data.getAll("languages").map(String), timeZone);
        const anonymity = isFixed ? { isAnonymous: survey.isAnonymous } : {};
        const asked = { surveyId: survey.id, version, ...change, ...anonymity };
        const result = await updateSurveyAction(slug, asked);
        return atField(result, fieldOfPath);
      }}
      onSuccess={(saved) => {
        setVersion(saved.version);
        router.refresh();
      }}
      successMessage={t("saved")}
    >
      <WordsFields survey={survey} />
      <Card title={t("look")}>
        <div className="flex flex-col gap-4">
          <LookFields survey={survey} />
          <LogoField slug={slug} surveyId={survey.id} logo={logo} onSaved={setVersion} />
        </div>
      </Card>
      <GateFields survey={survey} timeZone={timeZone} />
      <Card title={t("data")}>
        <TextField
          label={t("hiddenFields")}
          name="hiddenFields"
          placeholder="order_id, plan"
          description={t("hiddenHint")}
          defaultValue={survey.hiddenFields.join(", ")}
          maxLength={400}
        />
      </Card>
      <Card title={t("privacy")}>
        <Checkbox
          name="isAnonymous"
          value="yes"
          defaultSelected={survey.isAnonymous}
          isDisabled={isFixed}
          description={isFixed ? t("anonymityFixed") : t("isAnonymousHint")}
        >
          {t("isAnonymous")}
        </Checkbox>
      </Card>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
