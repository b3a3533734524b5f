"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { isWebAddress } from "@/lib/maps/address";
import type { Card } from "@/lib/maps/model";
import { parseTags } from "@/lib/maps/tags";
import { useBoard, useBoardValue } from "../state/board-context";
import { setCard } from "../state/gestures";
import { PanelPicture } from "./panel-picture";
import { PanelSpan } from "./panel-span";
import { SavedField } from "./saved-field";

/** What a card carries besides: tags, an address, a picture, and how many steps it reaches over. */
export function PanelExtras({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const part = useRef<HTMLDivElement>(null);
  const wanted = useBoardValue("ui", ({ ui }) => ui.get().panelField);

  useEffect(() => {
    if (wanted !== "tags") return;
    part.current?.querySelector("input")?.focus();
    store.ui.set({ panelField: null });
  }, [wanted, store]);

  function saveTags(text: string): string | undefined {
    const value = parseTags(text);
    if (!value) return t("panel.badTags");
    setCard(store, card.id, { field: "tags", value });
    return undefined;
  }

  function saveLink(text: string): string | undefined {
    const value = text.trim() === "" ? null : text.trim();
    if (value !== null && !isWebAddress(value)) return t("panel.badLink");
    setCard(store, card.id, { field: "linkUrl", value });
    return undefined;
  }

  return (
    <>
      <div ref={part}>
        <SavedField
          key={`${card.id}-tags`}
          label={t("panel.tags")}
          description={t("panel.tagsHint")}
          value={card.tags.join(", ")}
          isReadOnly={!store.canEdit}
          onSave={saveTags}
        />
      </div>
      <SavedField
        key={`${card.id}-link`}
        label={t("panel.linkUrl")}
        description={t("panel.linkUrlHint")}
        value={card.linkUrl ?? ""}
        isReadOnly={!store.canEdit}
        onSave={saveLink}
      />
      <PanelPicture key={`${card.id}-picture`} card={card} />
      <PanelSpan card={card} />
    </>
  );
}
