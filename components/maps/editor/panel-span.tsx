"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { Card } from "@/lib/maps/model";
import { useBoard, useBoardValue } from "../state/board-context";
import { setCard } from "../state/gestures";

/** How many steps a card reaches over, from its own to the right. */
export function PanelSpan({ card }: { card: Card }) {
  const t = useTranslations("maps.span");
  const store = useBoard();
  const room = useBoardValue("frame", ({ drawing }) => {
    const ids = drawing().layout.columns.map((column) => column.stepId);
    return ids.length - Math.max(0, ids.indexOf(card.stepId));
  });
  const set = (value: number) => setCard(store, card.id, { field: "span", value });
  return (
    <div className="flex items-center gap-2">
      <span className="grow font-medium">{t("label")}</span>
      <IconButton
        label={t("less")}
        icon={<Minus size={14} />}
        isDisabled={!store.canEdit || card.span <= 1}
        onPress={() => set(Math.min(card.span, room) - 1)}
      />
      <output aria-label={t("label")} className="min-w-5 text-center tabular-nums">
        {Math.min(card.span, room)}
      </output>
      <IconButton
        label={t("more")}
        icon={<Plus size={14} />}
        isDisabled={!store.canEdit || card.span >= room}
        onPress={() => set(card.span + 1)}
      />
    </div>
  );
}
