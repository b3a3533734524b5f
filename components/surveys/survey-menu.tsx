"use client";

import { useTranslations } from "next-intl";
import { CopyArchiveMenu } from "@/components/ui/copy-archive-menu";
import { archiveSurveyAction, restoreSurveyAction } from "@/lib/surveys/archive/actions";
import { duplicateSurveyAction } from "@/lib/surveys/copies/actions";

type Props = { slug: string; survey: { id: string; title: string }; isArchived: boolean };

export function SurveyMenu({ slug, survey: { id: surveyId, title }, isArchived }: Props) {
  const t = useTranslations("surveys.actions");
  const archive = {
    label: t("archive"),
    description: t("archiveHint"),
    notice: t("archivedNotice", { title }),
    act: () => archiveSurveyAction(slug, { surveyId }),
    undo: () => restoreSurveyAction(slug, { surveyId }),
  };
  return (
    <CopyArchiveMenu
      label={t("more")}
      home={`/${slug}/surveys`}
      id={surveyId}
      copy={{
        label: t("duplicate"),
        notice: t("duplicated", { title }),
        act: (id) => duplicateSurveyAction(slug, { surveyId, id }),
      }}
      archive={isArchived ? null : archive}
    />
  );
}
