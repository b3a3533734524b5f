"use client";

import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { useEvidenceTies } from "./use-card-evidence";

export type FoundAnswer = {
  id: string;
  text: string;
  emotion: number | null;
  stageTitle: string | null;
  createdAt: Date;
};

type FoundItemProps = {
  answer: FoundAnswer;
  cardId: string | null;
  /** An answer is taken into the hand, or let go of. */
  onDrag?: (answer: FoundAnswer | null) => void;
};

/** One answer, to be tied to the chosen card by a button or to any by dragging it there. */
export function FoundItem({ answer, cardId, onDrag }: FoundItemProps) {
  const t = useTranslations("maps.evidence");
  const { link } = useEvidenceTies();
  const { id: itemId, emotion, text, stageTitle, createdAt } = answer;

  function onDragStart(event: DragEvent) {
    event.dataTransfer.effectAllowed = "link";
    event.dataTransfer.setData("text/plain", text);
    onDrag?.(answer);
  }

  return (
    <li
      data-answer={itemId}
      draggable={onDrag !== undefined}
      onDragStart={onDragStart}
      onDragEnd={() => onDrag?.(null)}
      className={cx(
        "flex flex-col gap-1.5 rounded-card border border-line bg-surface p-2",
        onDrag && "cursor-grab",
      )}
    >
      <p className="flex gap-2">
        {emotion !== null && <EmotionFace value={emotion + 3} size={18} />}
        <q className="min-w-0 wrap-anywhere">{text}</q>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <span className="grow text-xs text-ink-3">
          {stageTitle} <DateText date={createdAt} />
        </span>
        {cardId !== null &&
          (["supports", "contradicts"] as const).map((stance) => (
            <Button key={stance} size="sm" onPress={() => void link({ itemId, cardId, stance })}>
              {t(stance)}
            </Button>
          ))}
      </div>
    </li>
  );
}
