"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { useBoard } from "../state/board-context";
import { pasteAt } from "./by-menu";
import type { PastePlace } from "./paste-places";
import { readClipboard } from "./read-clipboard";

/** Pastes below a card, or beside a stage or lane, without a keyboard, as on a phone. */
export function PasteItem({ place, children }: { place: PastePlace; children: string }) {
  const t = useTranslations("maps.clipboard");
  const store = useBoard();
  async function paste() {
    const holding = await readClipboard().catch(() => null);
    if (holding) pasteAt(store, place, holding);
    else notify.error(t("notShown"));
  }
  return <MenuItem onAction={paste}>{children}</MenuItem>;
}
