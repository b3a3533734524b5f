"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { SurveyStatus } from "@/db/enums";
import { closeSurveyAction, publishSurveyAction } from "@/lib/surveys/actions";

type Props = { slug: string; surveyId: string; status: SurveyStatus };

/** Opens the survey for answers, or closes it. Both can be taken back. */
export function PublishButton({ slug, surveyId, status }: Props) {
  const t = useTranslations("surveys.actions");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const publish = () =>
    startTransition(async () => {
      const result = await publishSurveyAction(slug, { surveyId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("published"));
      router.push(`/${slug}/surveys/${surveyId}/share`);
      router.refresh();
    });

  const close = () =>
    startTransition(async () => {
      const result = await closeSurveyAction(slug, { surveyId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("closed"), { label: t("undo"), onUndo: publish });
      router.refresh();
    });

  if (status === "published") {
    return (
      <Button onPress={close} isPending={isPending}>
        {t("close")}
      </Button>
    );
  }
  return (
    <Button variant="primary" onPress={publish} isPending={isPending}>
      {status === "draft" ? t("publish") : t("reopen")}
    </Button>
  );
}
