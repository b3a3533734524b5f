"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { notify } from "@/components/ui/notify";
import { longestText } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { cellUnder } from "../state/under";
import { addQuote } from "./add-quote";
import type { FoundAnswer } from "./found-item";
import { useEvidenceTies } from "./use-card-evidence";

type Box = { left: number; top: number; width: number; height: number };

/** While an answer is in the hand: takes it where it is dropped. @returns the box of the card or cell under it */
export function useAnswerDrop(dragged: FoundAnswer | null): Box | null {
  const t = useTranslations("maps.evidence");
  const store = useBoard();
  const { link } = useEvidenceTies();
  const [over, setOver] = useState<Element | null>(null);

  const drop = useEffectEvent(async (answer: FoundAnswer, target: Element) => {
    const itemId = answer.id;
    const own = cardIdOf(target);
    const cell = cellUnder(target);
    const text = answer.text.trim().slice(0, longestText);
    const cardId = own ?? (cell && (await addQuote(store, cell, text)));
    if (!cardId) return notify.error(t("notDropped"));
    const turn = () => void link({ itemId, cardId, stance: "contradicts" });
    await link({ itemId, cardId, stance: "supports" }, { label: t("turn"), onUndo: turn });
  });

  useEffect(() => {
    if (!dragged) return;
    const onOver = (event: DragEvent) => {
      const target = targetUnder(event.target);
      setOver(target);
      if (target) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const target = targetUnder(event.target);
      if (!target) return;
      event.preventDefault();
      void drop(dragged, target);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("drop", onDrop);
      setOver(null);
    };
  }, [dragged]);

  if (!dragged || !over) return null;
  const { left, top, width, height } = over.getBoundingClientRect();
  return { left, top, width, height };
}

const cardIdOf = (target: Element): string | null =>
  target instanceof HTMLElement ? (target.dataset.card ?? null) : null;

/** The card under the pointer, else the cell. */
function targetUnder(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const card = target.closest("[data-board] [data-card]");
  return card ?? target.closest("[data-board] [data-cell]");
}
