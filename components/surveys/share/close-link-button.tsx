"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/notify";
import { closeSurveyLinkAction } from "@/lib/surveys/actions";

type Props = { slug: string; linkId: string; name: string };

/** Asked first: whoever holds the link cannot answer any more. */
export function CloseLinkButton({ slug, linkId, name }: Props) {
  const t = useTranslations("surveys.share");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("close")}
      message={t("closeQuestion", { name })}
      confirmLabel={t("close")}
      trigger={<Button variant="ghost">{t("close")}</Button>}
      onConfirm={async () => {
        const result = await closeSurveyLinkAction(slug, { linkId });
        if (!result.ok) return result.error.message;
        notify.ok(t("closedNotice", { name }));
        router.refresh();
      }}
    />
  );
}
