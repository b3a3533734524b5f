"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { atField } from "@/components/feedback/at-field";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { surveyLayouts } from "@/db/enums";
import { updateSurveyAction } from "@/lib/surveys/actions";
import { fromLocalTime, toLocalTime } from "@/lib/surveys/local-time";
import type { SurveyDetail } from "@/lib/surveys/queries";
import { surveyLocales } from "@/lib/surveys/schema";
import { fieldOfPath, hiddenFieldNames } from "@/lib/surveys/settings-form";
import { LogoField } from "./logo-field";
import { LookFields } from "./look-fields";

type Props = { slug: string; timeZone: string; survey: SurveyDetail; logo: string | null };

const one = <Value extends string>(values: readonly Value[], value: string | undefined) =>
  values.find((known) => known === value);

/** Words, window, quota and privacy of a survey. */
export function SurveySettings({ slug, timeZone, survey, logo }: Props) {
  const t = useTranslations("surveys.settings");
  const tLocale = useTranslations("surveys.locales");
  const router = useRouter();
  const [version, setVersion] = useState(survey.version);
  const isFixed = survey.publishedAt !== null;

  return (
    <ActionForm
      action={async (values, data) => {
        const result = await updateSurveyAction(slug, {
          ...{ surveyId: survey.id, version },
          ...{ title: values.title ?? "", intro: values.intro ?? "" },
          ...{ thankYou: values.thankYou ?? "", closedMessage: values.closedMessage ?? "" },
          locale: surveyLocales.find((locale) => locale === values.locale) ?? "en",
          isAnonymous: isFixed ? survey.isAnonymous : values.isAnonymous === "yes",
          opensAt: fromLocalTime(values.opensAt ?? "", timeZone),
          closesAt: fromLocalTime(values.closesAt ?? "", timeZone),
          quota: values.quota ? Number(values.quota) : null,
          layout: one(surveyLayouts, values.layout) ?? "all",
          theme: {
            ...(values.color && { color: values.color }),
            corner: one(["square", "soft", "round"] as const, values.corner),
            mode: one(["auto", "light", "dark"] as const, values.mode),
          },
          redirectUrl: values.redirectUrl || null,
          ...(values.password && { password: values.password }),
          ...(values.noPassword === "yes" && { password: "" }),
          hiddenFields: hiddenFieldNames(values.hiddenFields ?? ""),
          languages: surveyLocales.filter((locale) => data.getAll("languages").includes(locale)),
        });
        return atField(result, fieldOfPath);
      }}
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
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 text-xs font-medium text-ink-2">{t("languages")}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {surveyLocales.map((id) => (
                <Checkbox
                  key={id}
                  name="languages"
                  value={id}
                  defaultSelected={survey.languages.includes(id)}
                >
                  {tLocale(id)}
                </Checkbox>
              ))}
            </div>
            <p className="text-xs text-ink-3">{t("languagesHint")}</p>
          </fieldset>
          <TextField
            label={t("redirectUrl")}
            name="redirectUrl"
            inputMode="url"
            placeholder="https://example.com/thanks"
            description={t("redirectHint")}
            defaultValue={survey.redirectUrl ?? ""}
            maxLength={2000}
          />
        </div>
      </Card>
      <Card title={t("look")}>
        <div className="flex flex-col gap-4">
          <LookFields survey={survey} />
          <LogoField slug={slug} surveyId={survey.id} logo={logo} onSaved={setVersion} />
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
