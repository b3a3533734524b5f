"use client";

import { Trash2, UserX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import type { Result } from "@/lib/core/result";
import { deleteRespondentAction, deleteResponseAction } from "@/lib/surveys/results/actions";

type Props = { slug: string; responseId: string; customerId: string | null };

/** Takes one response back, or all of its respondent, after asking. */
export function DeleteResponse({ slug, responseId, customerId }: Props) {
  const t = useTranslations("results");
  const router = useRouter();
  const after = (result: Result<unknown>) => {
    if (!result.ok) return result.error.message;
    notify.ok(t("deleted"));
    router.refresh();
    return undefined;
  };
  return (
    <>
      <ConfirmDialog
        title={t("deleteOneTitle")}
        message={t("deleteOneHint")}
        confirmLabel={t("deleteOne")}
        trigger={<IconButton label={t("deleteOne")} icon={<Trash2 size={14} />} />}
        onConfirm={async () => after(await deleteResponseAction(slug, { responseId }))}
      />
      {customerId && (
        <ConfirmDialog
          title={t("deleteAllTitle")}
          message={t("deleteAllHint")}
          confirmLabel={t("deleteAll")}
          trigger={<IconButton label={t("deleteAll")} icon={<UserX size={14} />} />}
          onConfirm={async () => after(await deleteRespondentAction(slug, { customerId }))}
        />
      )}
    </>
  );
}
