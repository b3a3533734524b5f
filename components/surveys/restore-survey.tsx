"use client";

import { useTranslations } from "next-intl";
import { RestoreButton } from "@/components/ui/restore-button";
import { restoreSurveyAction } from "@/lib/surveys/archive/actions";

export function RestoreSurvey({ slug, surveyId }: { slug: string; surveyId: string }) {
  const t = useTranslations("surveys.actions");
  const act = () => restoreSurveyAction(slug, { surveyId });
  return <RestoreButton label={t("restore")} notice={t("restored")} act={act} />;
}
