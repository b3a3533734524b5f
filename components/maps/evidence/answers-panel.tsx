"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CachedReads } from "@/components/ui/cached-reads";
import { IconButton } from "@/components/ui/icon-button";
import { useSide } from "../../comments/side-store";
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
  const close = useSide((side) => side.close);
  const cardId = useBoardValue("ui", ({ ui }) => ui.get().selectedId);
  const [dragged, setDragged] = useState<FoundAnswer | null>(null);
  const target = useAnswerDrop(dragged);
  return (
    <aside
      aria-label={t("panel")}
      className="flex w-88 shrink-0 flex-col overflow-hidden border-s border-line-strong bg-surface-2 max-lg:absolute max-lg:inset-y-0 max-lg:end-0 max-lg:z-40 max-lg:max-w-full max-lg:shadow-float"
    >
      <div className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-surface ps-4 pe-2">
        <h2 className="grow font-medium">{t("panel")}</h2>
        <IconButton label={t("closePanel")} icon={<X size={16} />} onPress={close} />
      </div>
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
    </aside>
  );
}
