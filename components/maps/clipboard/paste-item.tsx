"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import type { Card } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { pasteAt } from "./by-menu";
import { readClipboard } from "./read-clipboard";

/** Pastes below a card without a keyboard, as on a phone. */
export function PasteItem({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  async function paste() {
    const { laneId, stepId, id: cardId } = card;
    const holding = await readClipboard().catch(() => null);
    if (holding) pasteAt(store, { laneId, stepId, cardId }, holding);
    else notify.error(t("clipboard.notShown"));
  }
  return <MenuItem onAction={paste}>{t("card.paste")}</MenuItem>;
}
