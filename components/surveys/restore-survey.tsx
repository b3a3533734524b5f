"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { restoreSurveyAction } from "@/lib/surveys/archive/actions";

export function RestoreSurvey({ slug, surveyId }: { slug: string; surveyId: string }) {
  const t = useTranslations("surveys.actions");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const restore = () =>
    startTransition(async () => {
      const result = await restoreSurveyAction(slug, { surveyId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("restored"));
      router.refresh();
    });
  return (
    <Button icon={<ArchiveRestore aria-hidden size={16} />} isPending={isPending} onPress={restore}>
      {t("restore")}
    </Button>
  );
}
