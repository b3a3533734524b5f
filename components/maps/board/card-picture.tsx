"use client";

import { useTranslations } from "next-intl";
import type { Card } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";

/** The picture of a card, shown whole. Its height is what the layout has counted. */
export function CardPicture({ card, isAlone }: { card: Card; isAlone: boolean }) {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = useSurroundings();
  return (
    // biome-ignore lint/performance/noImgElement: the picture has its final size and needs the session
    <img
      src={`/${workspaceSlug}/maps/${mapId}/images/${card.imageId}`}
      alt={isAlone ? t("images.alt") : ""}
      loading="lazy"
      draggable={false}
      className={
        isAlone
          ? "h-28 w-full rounded-sm object-contain"
          : "mb-1.5 h-28 w-full rounded-sm object-contain"
      }
    />
  );
}
