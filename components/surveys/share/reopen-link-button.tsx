"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { reopenSurveyLinkAction } from "@/lib/surveys/actions";

type Props = { slug: string; linkId: string; name: string };

/** A link that is printed somewhere must not be lost by closing it. */
export function ReopenLinkButton({ slug, linkId, name }: Props) {
  const t = useTranslations("surveys.share");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const reopen = () =>
    startTransition(async () => {
      const result = await reopenSurveyLinkAction(slug, { linkId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("reopenedNotice", { name }));
      router.refresh();
    });
  return (
    <Button variant="ghost" onPress={reopen} isPending={isPending}>
      {t("reopen")}
    </Button>
  );
}
