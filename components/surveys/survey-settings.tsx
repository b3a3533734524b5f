"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { updateSurveyAction } from "@/lib/surveys/actions";
import { fromLocalTime, toLocalTime } from "@/lib/surveys/local-time";
import type { SurveyDetail } from "@/lib/surveys/queries";
import { surveyLocales } from "@/lib/surveys/schema";

type Props = { slug: string; timeZone: string; survey: SurveyDetail };

/** Words, window, quota and privacy of a survey. */
export function SurveySettings({ slug, timeZone, survey }: Props) {
  const t = useTranslations("surveys.settings");
  const tLocale = useTranslations("surveys.locales");
  const router = useRouter();
  const [version, setVersion] = useState(survey.version);
  const isFixed = survey.publishedAt !== null;

  return (
    <ActionForm
      action={(values) =>
        updateSurveyAction(slug, {
          ...{ surveyId: survey.id, version },
          ...{ title: values.title ?? "", intro: values.intro ?? "" },
          ...{ thankYou: values.thankYou ?? "", closedMessage: values.closedMessage ?? "" },
          locale: surveyLocales.find((locale) => locale === values.locale) ?? "en",
          isAnonymous: isFixed ? survey.isAnonymous : values.isAnonymous === "yes",
          opensAt: fromLocalTime(values.opensAt ?? "", timeZone),
          closesAt: fromLocalTime(values.closesAt ?? "", timeZone),
          quota: values.quota ? Number(values.quota) : null,
        })
      }
      onSuccess={(saved) => {
        setVersion(saved.version);
        router.refresh();
      }}
      successMessage={t("saved")}
    >
      <Card title={t("words")}>
        <div className="flex flex-col gap-4">
          <TextField
            label={t("title")}
            name="title"
            defaultValue={survey.title}
            maxLength={120}
            isRequired
          />
          <TextArea label={t("intro")} name="intro" defaultValue={survey.intro} maxLength={1000} />
          <TextArea
            label={t("thankYou")}
            name="thankYou"
            description={t("thankYouHint")}
            defaultValue={survey.thankYou}
            maxLength={1000}
          />
          <TextArea
            label={t("closedMessage")}
            name="closedMessage"
            description={t("closedMessageHint")}
            defaultValue={survey.closedMessage}
            maxLength={1000}
          />
          <Select
            label={t("locale")}
            name="locale"
            defaultValue={survey.locale}
            items={surveyLocales.map((id) => ({ id, label: tLocale(id) }))}
          />
        </div>
      </Card>
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
            description={t("quotaHint")}
            defaultValue={survey.quota === null ? "" : String(survey.quota)}
          />
        </div>
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
