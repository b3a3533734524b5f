"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import MenuLayer from "@/components/ui/menu-layer";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { rowIn } from "@/lib/maps/parts";
import { useBoard, useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { CardMenuItems } from "./card-menu-items";

/** What can be done with a card, at the pointer or beside the card. */
export default function CardMenu() {
  const t = useTranslations("maps");
  const store = useBoard();
  const anchor = useRef<HTMLSpanElement>(null);
  const menu = useBoardValue("ui", ({ ui }) => ui.get().menu);
  const card = useBoardValue("frame", ({ drawing }) => rowIn(drawing().board.cards, menu?.cardId));
  useEffect(() => () => focusBoard(store), [store]);
  if (!menu || !card || card.deleted) return null;
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="fixed size-0"
        // The pointer knows left and right alone, whatever the direction of the text.
        style={{ left: menu.x, top: menu.y }}
      />
      <MenuLayer
        key={`${menu.x}-${menu.y}`}
        label={t("card.menu", { text: wordsOf(card.text) || t("card.empty") })}
        trigger={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && store.ui.set({ menu: null })}
        startsAt="first"
      >
        <CardMenuItems card={card} />
      </MenuLayer>
    </>
  );
}

/** An action may have taken away the card that the closing menu gives the keyboard back to. */
function focusBoard({ ui }: BoardStore) {
  const attempt = () => {
    const { focusRequest, movingId, editingId } = ui.get();
    if (document.activeElement !== document.body || movingId || editingId) return;
    ui.set({ focusRequest: focusRequest + 1 });
  };
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}
