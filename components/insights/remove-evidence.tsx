"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useUndoable } from "@/components/ui/use-undoable";
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
  const removing = useUndoable();
  const remove = () =>
    removing.start({
      act: () => removeEvidenceAction(slug, { evidenceId }),
      notice: t("removed"),
      undo: () => addEvidenceAction(slug, tie),
    });

  return (
    <IconButton
      label={t("remove")}
      icon={<X size={14} />}
      isDisabled={removing.isPending}
      onPress={remove}
    />
  );
}
