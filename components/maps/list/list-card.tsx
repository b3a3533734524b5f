"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { SeverityBars } from "@/components/ui/severity-bars";
import type { LaneKind } from "@/db/enums";
import { rowIn } from "@/lib/maps/parts";
import { CommentOn } from "../../comments/comment-on";
import { CardEditor } from "../board/card-editor";
import { clip } from "../clipboard/by-menu";
import { PasteItem } from "../clipboard/paste-item";
import { EvidencePin } from "../evidence/evidence-pin";
import { useFoundInList } from "../filter/use-found-in-list";
import { useIsFilteredOut } from "../filter/use-is-filtered-out";
import { duplicate, moveManyOps } from "../selection/many";
import { useBoard, useBoardValue } from "../state/board-context";
import { useDescribe } from "../state/describe";
import { cardsOf } from "../state/gestures";
import type { Direction } from "../state/navigate";
import { listWalk, nextSlot } from "../state/next-slot";
import { useDeletion } from "../state/use-deletion";

const ways = [
  { direction: "up", label: "menuUp" },
  { direction: "down", label: "menuDown" },
  { direction: "left", label: "menuLeft" },
  { direction: "right", label: "menuRight" },
] as const;

type ListCardProps = { id: string; kind: LaneKind; stepTitle: string };

/** One card of the outline with the same actions as on the board. */
export function ListCard({ id, kind, stepTitle }: ListCardProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const describe = useDescribe(store);
  const card = useBoardValue("frame", (board) => rowIn(board.drawing().board.cards, id));
  const isFilteredOut = useIsFilteredOut(card);
  const found = useFoundInList(id);
  const isEditing = useBoardValue("ui", (board) => board.ui.get().editingId === id);
  if (!card || (isFilteredOut && !isEditing)) return null;
  const edit = () => store.ui.set({ editingId: id, selectedId: null });
  function step(direction: Direction) {
    if (!card) return;
    const { laneId, stepId } = card;
    const index = cardsOf(store, laneId, stepId).findIndex((one) => one.id === id);
    const place = { laneId, stepId, index };
    const slot = nextSlot(listWalk(store.drawing()), place, direction, new Set([id]));
    store.dispatch(...moveManyOps(store, [id], slot));
    store.ui.announce(describe(id));
  }

  return (
    <li
      ref={found.ref}
      data-outlined={id}
      className={cx(
        "flex items-start gap-2 rounded-card border border-line bg-canvas py-1.5 ps-3 pe-1",
        found.isFound && "ring-2 ring-accent",
      )}
    >
      <div className="flex min-w-0 grow flex-col gap-0.5 py-0.5">
        {isEditing ? (
          <CardEditor
            card={card}
            className="w-full resize-none rounded-sm bg-surface outline-2 outline-accent [field-sizing:content]"
          />
        ) : (
          <p className="break-words whitespace-pre-wrap">{card.text || t("card.empty")}</p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
          {stepTitle}
          {kind === "pain-points" && <SeverityBars level={card.severity} />}
        </p>
      </div>
      <EvidencePin cardId={id} title={card.text || t("card.empty")} isInTabOrder />
      <CommentOn
        target={{ kind: "card", id, personaId: null }}
        title={card.text || t("card.empty")}
      />
      <Menu
        label={t("card.menu", { text: card.text || t("card.empty") })}
        trigger={
          <IconButton
            label={t("card.menu", { text: card.text || t("card.empty") })}
            icon={<Ellipsis size={16} />}
          />
        }
      >
        <MenuItem onAction={() => store.ui.set({ selectedId: id, isPanelOpen: true })}>
          {t("card.details")}
        </MenuItem>
        {store.canEdit && <MenuItem onAction={edit}>{t("card.edit")}</MenuItem>}
        {store.canEdit && (
          <MenuItem onAction={() => store.ui.set({ movingId: id })}>{t("move.title")}</MenuItem>
        )}
        <MenuSeparator />
        <MenuItem onAction={() => clip("copy", [id])}>{t("card.copy")}</MenuItem>
        {store.canEdit && (
          <>
            <MenuItem onAction={() => clip("cut", [id])}>{t("card.cut")}</MenuItem>
            <PasteItem card={card} />
            <MenuItem onAction={() => duplicate(store, [id])}>{t("list.duplicate")}</MenuItem>
            <MenuSeparator />
            {ways.map(({ direction, label }) => (
              <MenuItem key={direction} onAction={() => step(direction)}>
                {t(`list.${label}`)}
              </MenuItem>
            ))}
            <MenuSeparator />
            <MenuItem isDanger onAction={() => deletion.cards([id])}>
              {t("card.delete")}
            </MenuItem>
          </>
        )}
      </Menu>
    </li>
  );
}
