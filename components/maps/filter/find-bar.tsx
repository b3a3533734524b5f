"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { rowIn } from "@/lib/maps/parts";
import { useBoard, useBoardValue } from "../state/board-context";
import { findCards, goBack, hitFrom, showHit, whereOneIs } from "./finding";
import { closeFind, takeEarly } from "./open-find";

/** Finds words on the map as they are typed, also on cards that are too far away to be on the page. */
export default function FindBar() {
  const t = useTranslations("maps.find");
  const store = useBoard();
  const field = useRef<HTMLInputElement>(null);
  const [before] = useState(() => whereOneIs(store));
  const [text, setText] = useState("");
  const [current, setCurrent] = useState<string | null>(null);
  const [isTaken, setTaken] = useState(false);
  const drawing = useBoardValue("frame", (board) => board.drawing());
  const hits = findCards(drawing, text);
  const at = hits.indexOf(current ?? "");

  const open = useEffectEvent(() => {
    field.current?.focus({ preventScroll: true });
    const typed = takeEarly();
    if (typed) type(typed);
  });
  useEffect(() => open(), []);

  function show(id: string | null) {
    setCurrent(id);
    if (id) showHit(store, id);
  }

  function type(next: string) {
    setText(next);
    setTaken(false);
    const found = findCards(store.drawing(), next);
    // More letters of the same word keep what they have already found.
    const kept = found.find((id) => id === current);
    if (!kept) show(found[0] ?? null);
  }

  function go(by: number) {
    if (hits.length === 0) return;
    setTaken(true);
    show(hitFrom(hits, current, by));
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") return isTaken ? closeFind(store) : goBack(store, before);
    const isField = event.target === field.current;
    if (!isField || !["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    go(event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey) ? -1 : 1);
  }

  return (
    <search
      aria-label={t("label")}
      onKeyDown={onKeyDown}
      className="absolute end-3 top-3 z-30 flex items-center gap-1 rounded-panel bg-surface p-1.5 shadow-float max-sm:inset-x-2"
    >
      <input
        ref={field}
        data-find
        type="search"
        aria-label={t("label")}
        placeholder={t("label")}
        enterKeyHint="next"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        className="h-7 w-48 min-w-0 grow rounded-control border border-line-field bg-surface px-2 pointer-coarse:h-11"
      />
      <span role="status" className="min-w-14 text-center text-xs text-ink-2 tabular-nums">
        {text.trim() !== "" && t("hits", { at: at + 1, count: hits.length })}
        {current && at >= 0 && (
          <span className="sr-only">{rowIn(drawing.board.cards, current)?.text}</span>
        )}
      </span>
      <IconButton
        label={t("previous")}
        icon={<ChevronUp size={14} />}
        isDisabled={hits.length === 0}
        onPress={() => go(-1)}
      />
      <IconButton
        label={t("next")}
        icon={<ChevronDown size={14} />}
        isDisabled={hits.length === 0}
        onPress={() => go(1)}
      />
      <IconButton label={t("close")} icon={<X size={14} />} onPress={() => closeFind(store)} />
    </search>
  );
}
