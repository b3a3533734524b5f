"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { wordsOf } from "@/lib/maps/formatting/lines";
import type { Card } from "@/lib/maps/model";
import { clip } from "../clipboard/by-menu";
import { PasteItem } from "../clipboard/paste-item";
import { duplicate, moveManyOps } from "../selection/many";
import { useBoard } from "../state/board-context";
import { useDescribe } from "../state/describe";
import { cardsOf } from "../state/gestures";
import type { Direction } from "../state/navigate";
import { listWalk, nextSlot } from "../state/next-slot";
import { focusBoard, giveBack } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";

const ways = [
  { direction: "up", label: "menuUp" },
  { direction: "down", label: "menuDown" },
  { direction: "left", label: "menuLeft" },
  { direction: "right", label: "menuRight" },
] as const;

const rowOf = (id: string) => document.querySelector(`[data-outlined="${CSS.escape(id)}"]`);
const menuButtonIn = (row: Element | null | undefined) =>
  row?.querySelector<HTMLElement>("button[aria-haspopup=menu]");

/** The actions of a card of the outline; whoever may not edit reads and copies it. */
export function ListCardMenu({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const describe = useDescribe(store);
  const { id, laneId, stepId } = card;
  const label = t("card.menu", { text: wordsOf(card.text) || t("card.empty") });

  function step(direction: Direction) {
    const index = cardsOf(store, laneId, stepId).findIndex((one) => one.id === id);
    const place = { laneId, stepId, index };
    const slot = nextSlot(listWalk(store.drawing()), place, direction, new Set([id]));
    store.dispatch(...moveManyOps(store, [id], slot));
    store.ui.announce(describe(id));
    // In another lane or stage it is drawn anew.
    giveBack(() => menuButtonIn(rowOf(id))?.focus());
  }

  /** Does what takes the card away, and gives the keyboard to the one beside it. */
  function leave(act: () => void) {
    const own = rowOf(id);
    const all = [...(own?.parentElement?.querySelectorAll("[data-outlined]") ?? [])];
    const at = own ? all.indexOf(own) : -1;
    const beside = all[at + 1] ?? all[at - 1];
    act();
    giveBack(() => {
      const button = menuButtonIn(beside);
      if (button?.isConnected) button.focus();
      else focusBoard();
    });
  }

  return (
    <Menu label={label} trigger={<IconButton label={label} icon={<Ellipsis size={16} />} />}>
      <MenuItem onAction={() => store.ui.set({ selectedId: id, isPanelOpen: true })}>
        {t("card.details")}
      </MenuItem>
      {store.canEdit && (
        <>
          <MenuItem onAction={() => store.ui.set({ editingId: id, selectedId: null })}>
            {t("card.edit")}
          </MenuItem>
          <MenuItem onAction={() => store.ui.set({ movingId: id })}>{t("move.title")}</MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem onAction={() => clip("copy", new Set([id]))}>{t("card.copy")}</MenuItem>
      {store.canEdit && (
        <>
          <MenuItem onAction={() => leave(() => clip("cut", new Set([id])))}>
            {t("card.cut")}
          </MenuItem>
          <PasteItem place={{ laneId, stepId, cardId: id }}>{t("card.paste")}</PasteItem>
          <MenuItem onAction={() => duplicate(store, [id])}>{t("list.duplicate")}</MenuItem>
          <MenuSeparator />
          {ways.map(({ direction, label: name }) => (
            <MenuItem key={direction} onAction={() => step(direction)}>
              {t(`list.${name}`)}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem isDanger onAction={() => leave(() => deletion.cards([id]))}>
            {t("card.delete")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
