"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { SurveyDetail } from "@/lib/surveys/queries";
import { surveyLocales } from "@/lib/surveys/schema";

/** What a survey says around its questions, in which languages, and where it leads. */
export function WordsFields({ survey }: { survey: SurveyDetail }) {
  const t = useTranslations("surveys.settings");
  const tLocale = useTranslations("surveys.locales");
  return (
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
  );
}
