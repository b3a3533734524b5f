"use client";

import { ExternalLink, MessageSquare, Milestone, Move, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import type { Card } from "@/lib/maps/model";
import { useAround } from "../../comments/around-map";
import { useSide } from "../../comments/side-store";
import { clip } from "../clipboard/by-menu";
import { PasteItem } from "../clipboard/paste-item";
import { useSurroundings } from "../editor/editor-context";
import { companions, duplicate, setMany } from "../selection/many";
import { useBoard } from "../state/board-context";
import { useDeletion } from "../state/use-deletion";
import { ColorItems } from "./color-items";

/** The actions of a card; where it belongs to a selection, most are about all of it. */
export function CardMenuItems({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const { canComment } = useAround();
  const { workspaceSlug, maps } = useSurroundings();
  const commentOn = useSide((side) => side.commentOn);
  const { canEdit } = store;
  const ids = companions(store, card.id);
  const linked = maps.find((one) => one.id === card.linkedMapId);
  return (
    <>
      {canEdit && (
        <MenuItem
          icon={<Pencil size={14} />}
          shortcut="Enter"
          onAction={() => store.ui.set({ editingId: card.id, selectedId: card.id })}
        >
          {t("card.edit")}
        </MenuItem>
      )}
      <MenuItem
        shortcut="I"
        onAction={() => store.ui.set({ isPanelOpen: true, selectedId: card.id })}
      >
        {t("card.details")}
      </MenuItem>
      {canComment && (
        <MenuItem
          icon={<MessageSquare size={14} />}
          shortcut="C"
          onAction={() => commentOn({ kind: "card", id: card.id, personaId: null })}
        >
          {t("card.comment")}
        </MenuItem>
      )}
      {linked && (
        <MenuItem icon={<Milestone size={14} />} href={`/${workspaceSlug}/maps/${linked.id}`}>
          {t("card.openMap", { title: linked.title })}
        </MenuItem>
      )}
      {card.linkUrl && (
        <MenuItem
          icon={<ExternalLink size={14} />}
          onAction={() => window.open(card.linkUrl ?? "", "_blank", "noopener,noreferrer")}
        >
          {t("card.openAddress")}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onAction={() => clip("copy", new Set(ids))}>{t("card.copy")}</MenuItem>
      {canEdit && (
        <>
          <MenuItem onAction={() => clip("cut", new Set(ids))}>{t("card.cut")}</MenuItem>
          <PasteItem place={{ laneId: card.laneId, stepId: card.stepId, cardId: card.id }}>
            {t("card.paste")}
          </PasteItem>
          <MenuItem onAction={() => duplicate(store, ids)}>{t("selection.duplicate")}</MenuItem>
          <MenuItem
            icon={<Move size={14} />}
            shortcut="M"
            onAction={() => store.ui.set({ movingId: card.id })}
          >
            {t("move.title")}
          </MenuItem>
          <MenuSeparator />
          <MenuItem isDanger icon={<Trash2 size={14} />} onAction={() => deletion.cards(ids)}>
            {ids.length > 1 ? t("card.deleteMany", { count: ids.length }) : t("card.delete")}
          </MenuItem>
          <MenuSeparator />
          <ColorItems
            title={t("panel.color")}
            value={card.color}
            onChoose={(value) => setMany(store, ids, { field: "color", value })}
          />
          {card.color !== null && (
            <MenuItem onAction={() => setMany(store, ids, { field: "color", value: null })}>
              {t("panel.noColor")}
            </MenuItem>
          )}
        </>
      )}
    </>
  );
}
