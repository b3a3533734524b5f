"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { saveTranslationAction } from "@/lib/surveys/actions";
import type { Word } from "@/lib/surveys/languages/words";
import type { surveyLocales } from "@/lib/surveys/schema";

type Props = {
  slug: string;
  surveyId: string;
  locale: (typeof surveyLocales)[number];
  isRightToLeft: boolean;
  words: Word[];
  texts: Record<string, string>;
};

/** Every text of the survey beside its translation; what is missing says so. */
export function TranslationForm({ slug, surveyId, locale, isRightToLeft, words, texts }: Props) {
  const t = useTranslations("surveys.languages");
  const router = useRouter();
  const missing = words.filter(({ key }) => !texts[key]).length;
  return (
    <ActionForm
      action={(values) =>
        saveTranslationAction(slug, {
          ...{ surveyId, locale },
          texts: words.map(({ key }, index) => ({ key, text: values[`text-${index}`] ?? "" })),
        })
      }
      onSuccess={() => router.refresh()}
      successMessage={t("saved")}
    >
      <p className="text-ink-2" role="status">
        {t("missing", { count: missing })}
      </p>
      <ul className="flex flex-col gap-4">
        {words.map(({ key, text }, index) => (
          <li key={key} className="grid items-start gap-2 sm:grid-cols-2 sm:gap-4">
            <p className="whitespace-pre-line">
              {text} {!texts[key] && <Badge>{t("missingOne")}</Badge>}
            </p>
            <div dir={isRightToLeft ? "rtl" : "ltr"} lang={locale}>
              <TextArea
                label={t("translationOf", { text })}
                hideLabel
                name={`text-${index}`}
                rows={text.length > 60 ? 3 : 1}
                maxLength={1000}
                defaultValue={texts[key] ?? ""}
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
