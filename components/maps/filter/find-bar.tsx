"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { hasText } from "@/lib/maps/filter";
import { inReadingOrder } from "../selection/choose";
import { useBoard, useBoardValue } from "../state/board-context";
import type { Drawing } from "../state/board-state";
import { closeFind } from "./close-find";

/** Finds words on the map, also on cards that are too far away to be on the page. */
export default function FindBar() {
  const t = useTranslations("maps.find");
  const store = useBoard();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(-1);
  const drawing = useBoardValue("frame", (board) => board.drawing());
  const hits = text.trim() === "" ? [] : findCards(drawing, text);

  useEffect(() => field.current?.focus(), []);

  function go(index: number) {
    const id = hits[(index + hits.length) % Math.max(1, hits.length)];
    const card = id ? store.board().cards[id] : undefined;
    if (!card) return;
    setAt((index + hits.length) % hits.length);
    const place = { laneId: card.laneId, stepId: card.stepId, cardId: card.id };
    store.ui.goTo(place);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== "Enter") return;
    event.preventDefault();
    go(at + (event.shiftKey ? -1 : 1));
  }

  return (
    <search
      aria-label={t("label")}
      className="absolute end-3 top-3 z-30 flex items-center gap-1 rounded-panel bg-surface p-1.5 shadow-float max-sm:inset-x-2"
    >
      <input
        ref={field}
        type="search"
        aria-label={t("label")}
        placeholder={t("label")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        className="h-7 w-48 min-w-0 grow rounded-control border border-line-field bg-surface px-2 pointer-coarse:h-11"
      />
      <span role="status" className="min-w-14 text-center text-xs text-ink-2 tabular-nums">
        {text.trim() !== "" && t("hits", { at: at + 1, count: hits.length })}
      </span>
      <IconButton
        label={t("previous")}
        icon={<ChevronUp size={14} />}
        isDisabled={hits.length === 0}
        onPress={() => go(at - 1)}
      />
      <IconButton
        label={t("next")}
        icon={<ChevronDown size={14} />}
        isDisabled={hits.length === 0}
        onPress={() => go(at + 1)}
      />
      <IconButton label={t("close")} icon={<X size={14} />} onPress={() => closeFind(store)} />
    </search>
  );
}

function findCards(drawing: Drawing, text: string): string[] {
  const shown = [...drawing.layout.boxes.keys()];
  const isHit = (id: string) => hasText(drawing.board.cards[id]?.text ?? "", text);
  return inReadingOrder(drawing, shown.filter(isHit));
}
