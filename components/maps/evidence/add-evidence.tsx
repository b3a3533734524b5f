"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { AnswerFinder } from "./answer-finder";
import { useCardEvidence } from "./use-card-evidence";

type AddEvidenceProps = { cardId: string; onClose: () => void };

/** Finds answers and ties them to a card, for or against what it says. */
export default function AddEvidence({ cardId, onClose }: AddEvidenceProps) {
  const t = useTranslations("maps.evidence");
  const { data: tied } = useCardEvidence(cardId);
  const known = new Set(tied?.map((one) => one.itemId));
  return (
    <Dialog title={t("addTitle")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex max-h-96 flex-col gap-3 overflow-y-auto">
        <AnswerFinder cardId={cardId} known={known} isFocused />
      </div>
    </Dialog>
  );
}
