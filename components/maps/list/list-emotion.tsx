"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmotionFace } from "@/components/ui/emotion-face";
import { newId } from "@/lib/core/new-id";
import { cellKey, emotionKey, type Step } from "@/lib/maps/model";
import { usePersona } from "../board/use-persona";
import { useBoard, useBoardValue } from "../state/board-context";

/** The expected feeling of a step as a plain range field. */
export function ListEmotion({ step }: { step: Step }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const persona = usePersona();
  const [draft, setDraft] = useState<number | null>(null);
  const saved = useBoardValue("frame", (board) =>
    persona ? board.drawing().board.emotions[emotionKey(step.id, persona.id)]?.value : undefined,
  );
  if (!persona) return <p className="ps-6 text-xs text-ink-3">{t("emotion.noPersona")}</p>;
  const value = draft ?? saved ?? 0;

  function save() {
    if (draft === null || !persona || draft === saved) return setDraft(null);
    const target = { stepId: step.id, personaId: persona.id, value: draft };
    store.dispatch({ opId: newId(), kind: "emotion.set", ...target });
    setDraft(null);
  }

  return (
    <label
      data-outlined={cellKey("emotion", step.id)}
      className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_3.5rem] items-center gap-3 py-1 ps-6"
    >
      <span className="truncate text-ink-2">{step.title}</span>
      <input
        type="range"
        min={-2}
        max={2}
        step={0.1}
        value={value}
        disabled={!store.canEdit}
        aria-label={t("emotion.slider", { step: step.title, persona: persona.name })}
        aria-valuetext={t("emotion.value", { value })}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={save}
        onKeyUp={save}
        onBlur={save}
        className="min-h-6 w-full accent-accent"
      />
      <span className="flex items-center gap-1 text-xs tabular-nums">
        <EmotionFace value={value + 3} size={14} label="" />
        {t("emotion.figure", { value })}
      </span>
    </label>
  );
}
