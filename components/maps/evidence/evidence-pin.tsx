"use client";

import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { useSide } from "../../comments/side-store";
import { useBoard } from "../state/board-context";
import { type EvidenceCount, useEvidence } from "./evidence-store";

type EvidencePinProps = {
  cardId: string;
  title: string;
  className?: string;
  /** On the board the details of the focused card lead to the same. */
  isInTabOrder?: boolean;
};

/** How many answers speak for and against a card; a press opens them. */
export function EvidencePin(props: EvidencePinProps) {
  const count = useEvidence((evidence) => evidence.counts.get(props.cardId));
  return count && <Pin {...props} count={count} />;
}

function Pin(props: EvidencePinProps & { count: EvidenceCount }) {
  const { cardId, title, className, isInTabOrder, count } = props;
  const { supporting, contradicting } = count;
  const t = useTranslations("maps.evidence");
  const store = useBoard();
  function show() {
    useSide.getState().close();
    store.ui.set({ selectedId: cardId, isPanelOpen: true, panelField: "evidence" });
  }
  return (
    <button
      type="button"
      tabIndex={isInTabOrder ? 0 : -1}
      data-evidence={cardId}
      aria-label={t("pin", { supporting, contradicting, title })}
      onClick={(event) => {
        event.stopPropagation();
        show();
      }}
      className={cx(
        "flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-pill px-1 text-2xs font-semibold tabular-nums hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11",
        contradicting > 0 ? "text-danger" : "text-ink-2",
        className,
      )}
    >
      <Quote aria-hidden size={11} strokeWidth={2} />
      {supporting}
      {contradicting > 0 && <span>−{contradicting}</span>}
    </button>
  );
}
