import { Languages } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { TranslationForm } from "@/components/surveys/translation-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageBody } from "@/components/ui/page-body";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listTranslations } from "@/lib/surveys/languages/queries";
import { missingWords, wordsOf } from "@/lib/surveys/languages/words";
import { direction } from "@/lib/surveys/page/texts";
import { getSurvey } from "@/lib/surveys/queries";
import { surveyLocales } from "@/lib/surveys/schema";

type Props = PageProps<"/[workspace]/surveys/[surveyId]/languages">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("tabs.languages") };
}

export default async function SurveyLanguagesPage({ params, searchParams }: Props) {
  const { workspace: slug, surveyId } = await params;
  const { ctx } = await memberDoor(slug);
  if (!can(ctx.actor, "survey.edit")) notFound();
  const survey = await orNotFound(getSurvey(ctx, { surveyId }));
  const t = await getTranslations("surveys");
  const all = await listTranslations(ctx, { surveyId });
  const wished = (await searchParams).language;
  const offered = surveyLocales.filter((locale) => survey.languages.includes(locale));
  const locale = offered.find((one) => one === wished) ?? offered[0];
  const home = `/${slug}/surveys/${surveyId}`;
  const textsOf = (one: string) => all.find((row) => row.locale === one)?.texts ?? {};
  return (
    <>
      <SurveyHeader slug={slug} survey={survey} current="languages" mayEdit />
      <PageBody width="wide">
        {locale ? (
          <>
            <LinkTabs
              label={t("languages.label")}
              items={offered.map((one) => ({
                href: `${home}/languages?language=${one}`,
                label: t("languages.tab", {
                  language: t(`locales.${one}`),
                  missing: missingWords(survey, textsOf(one)).length,
                }),
                isCurrent: one === locale,
              }))}
            />
            <TranslationForm
              key={`${locale} ${survey.version}`}
              slug={slug}
              surveyId={surveyId}
              locale={locale}
              isRightToLeft={direction(locale) === "rtl"}
              words={wordsOf(survey)}
              texts={textsOf(locale)}
            />
          </>
        ) : (
          <EmptyState
            title={t("languages.none")}
            icon={<Languages size={24} />}
            description={t("languages.noneHint")}
            action={<LinkButton href={`${home}/settings`}>{t("languages.toSettings")}</LinkButton>}
          />
        )}
      </PageBody>
    </>
  );
}
