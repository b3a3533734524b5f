"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import type { EvidenceStance } from "@/db/enums";
import { addEvidenceAction, removeEvidenceAction } from "@/lib/insights/actions";

type Props = {
  slug: string;
  evidenceId: string;
  painPointId: string;
  feedbackItemId: string;
  stance: EvidenceStance;
  note: string;
};

/** Takes evidence away; undone rather than asked about. */
export function RemoveEvidence({ slug, evidenceId, ...tie }: Props) {
  const t = useTranslations("insights.detail");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  async function restore() {
    const result = await addEvidenceAction(slug, tie);
    if (!result.ok) notify.error(result.error.message);
    router.refresh();
  }

  const remove = () =>
    startTransition(async () => {
      const result = await removeEvidenceAction(slug, { evidenceId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("removed"), { label: t("undo"), onUndo: () => void restore() });
      router.refresh();
    });

  return (
    <IconButton
      label={t("remove")}
      icon={<X size={14} />}
      isDisabled={isPending}
      onPress={remove}
    />
  );
}
