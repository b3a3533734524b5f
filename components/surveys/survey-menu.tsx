"use client";

import { Archive, Copy, Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { archiveSurveyAction, restoreSurveyAction } from "@/lib/surveys/archive/actions";
import { duplicateSurveyAction } from "@/lib/surveys/copies/actions";

type Props = { slug: string; survey: { id: string; title: string }; isArchived: boolean };

/** What can be done with a whole survey. Archiving is undone, not asked about. */
export function SurveyMenu({ slug, survey, isArchived }: Props) {
  const t = useTranslations("surveys.actions");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const home = `/${slug}/surveys`;
  const surveyId = survey.id;

  const duplicate = () =>
    startTransition(async () => {
      const result = await duplicateSurveyAction(slug, { surveyId, id: newId() });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("duplicated", { title: survey.title }));
      router.push(`${home}/${result.value.surveyId}`);
    });

  const restore = async () => {
    const result = await restoreSurveyAction(slug, { surveyId });
    if (!result.ok) return notify.error(result.error.message);
    router.push(`${home}/${surveyId}`);
    router.refresh();
  };

  const archive = () =>
    startTransition(async () => {
      const result = await archiveSurveyAction(slug, { surveyId });
      if (!result.ok) return notify.error(result.error.message);
      const undo = { label: t("undo"), onUndo: () => void restore() };
      notify.ok(t("archivedNotice", { title: survey.title }), undo);
      router.push(home);
      router.refresh();
    });

  return (
    <Menu
      label={t("more")}
      placement="bottom end"
      trigger={
        <IconButton
          label={t("more")}
          size="md"
          icon={<Ellipsis size={16} />}
          isPending={isPending}
        />
      }
    >
      <MenuItem icon={<Copy size={16} />} onAction={duplicate}>
        {t("duplicate")}
      </MenuItem>
      {!isArchived && (
        <MenuItem icon={<Archive size={16} />} description={t("archiveHint")} onAction={archive}>
          {t("archive")}
        </MenuItem>
      )}
    </Menu>
  );
}
