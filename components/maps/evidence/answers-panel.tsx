"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CachedReads } from "@/components/ui/cached-reads";
import { SidePanel } from "../../comments/side-panel";
import { useBoardValue } from "../state/board-context";
import { AnswerFinder } from "./answer-finder";
import type { FoundAnswer } from "./found-item";
import { useAnswerDrop } from "./use-answer-drop";

const none: ReadonlySet<string> = new Set();

/** Answers beside the board: each can be dragged onto the card it speaks about, or onto a cell for a new one. */
export function AnswersPanel() {
  return (
    <CachedReads>
      <Panel />
    </CachedReads>
  );
}

function Panel() {
  const t = useTranslations("maps.evidence");
  const cardId = useBoardValue("ui", ({ ui }) => ui.get().selectedId);
  const [dragged, setDragged] = useState<FoundAnswer | null>(null);
  const target = useAnswerDrop(dragged);
  return (
    <SidePanel title={t("panel")} closeLabel={t("closePanel")}>
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-3">
        <p className="text-ink-2">{t("dragHint")}</p>
        <AnswerFinder cardId={cardId} known={none} onDrag={setDragged} />
      </div>
      {target && (
        <div
          aria-hidden
          data-drop-target
          className="pointer-events-none fixed z-50 rounded-card border-2 border-accent bg-accent/10"
          style={target}
        />
      )}
    </SidePanel>
  );
}
