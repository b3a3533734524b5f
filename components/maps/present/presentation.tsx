"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { stageColor } from "@/components/ui/stage-color";
import { StageScore } from "../board/stage-score";
import { useBoard } from "../state/board-context";
import { alongReading, placeNow } from "../state/navigate";
import { keepInside } from "./keep-inside";
import { Laser } from "./laser";
import { StageSlide } from "./stage-slide";
import { useShownStage } from "./use-shown-stage";

/** One stage a screen: arrows turn the pages, Escape ends, and the pointer is a dot of light. */
export default function Presentation({ title }: { title: string }) {
  const t = useTranslations("maps.present");
  const tLive = useTranslations("live");
  const store = useBoard();
  const page = useRef<HTMLDivElement>(null);
  const { stages, stage, index, leaderName, show } = useShownStage();

  const close = () => {
    store.ui.set({ overlay: null });
    const { focus } = store.ui.get();
    if (focus) store.ui.goTo(placeNow(store.drawing(), focus));
  };
  const turn = (by: number) => show(index + by);

  function turnBy({ key, target }: KeyboardEvent): boolean {
    const isPress = key === " " && target instanceof HTMLButtonElement;
    const by = turns[alongReading(key)];
    if (key === "Escape") close();
    else if (key === "Home") show(0);
    else if (key === "End") show(stages.length - 1);
    else if (by !== undefined && !isPress) turn(by);
    else return false;
    return true;
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isAround = event.key === "Tab" && page.current && keepInside(page.current, event);
    if (!isAround && !turnBy(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listen, { capture: true });
    page.current?.focus();
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);

  if (!stage) return null;
  const name = `${stage.index + 1}. ${stage.title}`;
  return (
    <div
      ref={page}
      role="dialog"
      aria-modal
      aria-label={t("label", { title })}
      tabIndex={-1}
      style={{ "--stage": stageColor(stage.color - 1) }}
      className="fixed inset-0 z-60 flex flex-col bg-canvas outline-none"
    >
      <header className="flex items-center gap-4 bg-stage-band px-6 py-4 text-stage-label max-sm:px-3">
        <h2 className="min-w-0 grow truncate text-2xl font-semibold">{name}</h2>
        <StageScore stageId={stage.id} />
        <span className="truncate text-sm max-sm:hidden">
          {leaderName === null ? title : tLive("following", { name: leaderName })}
        </span>
        <IconButton label={t("close")} icon={<X size={18} />} size="md" onPress={close} />
      </header>
      <StageSlide key={stage.id} stage={stage} />
      <footer className="flex items-center justify-center gap-3 border-t border-line bg-surface py-2">
        <IconButton
          label={t("previous")}
          icon={<ChevronLeft size={18} className="rtl:-scale-x-100" />}
          placement="top"
          size="md"
          isDisabled={stage.index === 0}
          onPress={() => turn(-1)}
        />
        <p role="status" className="min-w-28 text-center tabular-nums">
          {t("page", { at: stage.index + 1, count: stages.length })}
        </p>
        <IconButton
          label={t("next")}
          icon={<ChevronRight size={18} className="rtl:-scale-x-100" />}
          placement="top"
          size="md"
          isDisabled={stage.index === stages.length - 1}
          onPress={() => turn(1)}
        />
      </footer>
      <Laser />
    </div>
  );
}

const turns: Record<string, number> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
};
