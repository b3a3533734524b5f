"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { useBoard, useBoardValue } from "../state/board-context";
import { useEvidence } from "./evidence-store";

const EvidenceList = lazy(() => import("./evidence-list"));

/** What people said for and against a card, read when somebody opens it. */
export function CardEvidence({ cardId }: { cardId: string }) {
  const t = useTranslations("maps.evidence");
  const store = useBoard();
  const part = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const count = useEvidence((evidence) => evidence.counts.get(cardId));
  const wanted = useBoardValue("ui", ({ ui }) => ui.get().panelField);

  useEffect(() => {
    if (wanted !== "evidence" || !part.current) return;
    part.current.open = true;
    part.current.scrollIntoView({ block: "start" });
    part.current.querySelector("summary")?.focus({ preventScroll: true });
    store.ui.set({ panelField: null });
  }, [wanted, store]);

  return (
    <details
      ref={part}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-t border-line pt-3"
    >
      <summary className="min-h-6 font-medium text-ink-2">
        {t("title")}
        {count && (
          <span className="ps-1.5 text-xs font-normal text-ink-3 tabular-nums">
            {count.supporting + count.contradicting}
          </span>
        )}
      </summary>
      {isOpen && (
        <Suspense fallback={<Spinner size={14} />}>
          <EvidenceList cardId={cardId} />
        </Suspense>
      )}
    </details>
  );
}
