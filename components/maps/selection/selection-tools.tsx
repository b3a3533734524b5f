"use client";

import { CopyPlus, Move, Palette, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { stageColor } from "@/components/ui/stage-color";
import { useBoard, useBoardValue } from "../state/board-context";
import { useDeletion } from "../state/use-deletion";
import { inReadingOrder } from "./choose";
import { duplicate, setMany } from "./many";

const colors = [1, 2, 3, 4, 5, 6, 7, 8];

/** What can be done with several cards at once. */
export default function SelectionTools() {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const selection = useBoardValue("ui", ({ ui }) => ui.get().selection);
  const selectedId = useBoardValue("ui", ({ ui }) => ui.get().selectedId);
  const ids = () => inReadingOrder(store.drawing(), selection);
  const paint = (value: number | null) => setMany(store, ids(), { field: "color", value });
  return (
    <div
      role="toolbar"
      aria-label={t("selection.label")}
      className="absolute bottom-3 start-1/2 z-26 flex max-w-[calc(100%-1rem)] -translate-x-1/2 items-center gap-1 overflow-x-auto rounded-panel bg-surface px-2 py-1.5 shadow-float max-sm:bottom-14 rtl:translate-x-1/2"
    >
      <span className="px-2 font-semibold whitespace-nowrap">
        {t("selection.count", { count: selection.size })}
      </span>
      <Button
        variant="ghost"
        size="sm"
        icon={<Move size={14} />}
        onPress={() => store.ui.set({ movingId: selectedId })}
      >
        {t("move.title")}
      </Button>
      <Menu
        label={t("panel.color")}
        placement="top"
        trigger={
          <Button variant="ghost" size="sm" icon={<Palette size={14} />}>
            {t("panel.color")}
          </Button>
        }
      >
        <MenuItem onAction={() => paint(null)}>{t("panel.noColor")}</MenuItem>
        {colors.map((color) => (
          <MenuItem key={color} icon={<Swatch color={color} />} onAction={() => paint(color)}>
            {t("panel.colorNumber", { number: color })}
          </MenuItem>
        ))}
      </Menu>
      <Button
        variant="ghost"
        size="sm"
        icon={<CopyPlus size={14} />}
        onPress={() => duplicate(store, ids())}
      >
        {t("selection.duplicate")}
      </Button>
      <IconButton
        label={t("selection.delete")}
        icon={<Trash2 size={15} className="text-danger" />}
        placement="top"
        onPress={() => deletion.cards(ids())}
      />
      <span aria-hidden className="mx-1 h-5 border-s border-line-strong" />
      <IconButton
        label={t("selection.clear")}
        icon={<X size={15} />}
        placement="top"
        onPress={() => store.ui.set({ selectedId: null })}
      />
    </div>
  );
}

function Swatch({ color }: { color: number }) {
  return (
    <span
      aria-hidden
      className="keep-colour size-3.5 rounded-sm"
      style={{ backgroundColor: stageColor(color - 1) }}
    />
  );
}
