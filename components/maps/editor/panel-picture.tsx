"use client";

import { ImagePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import type { Card } from "@/lib/maps/model";
import { CardPicture } from "../board/card-picture";
import { useUpload } from "../images/use-pictures";
import { useBoard } from "../state/board-context";
import { setCard } from "../state/gestures";

/** The picture of a card: shown, chosen from a file, taken away. */
export function PanelPicture({ card }: { card: Card }) {
  const t = useTranslations("maps.images");
  const store = useBoard();
  const send = useUpload();
  const field = useId();
  const [isSending, setSending] = useState(false);

  async function choose(file: File | undefined) {
    if (!file) return;
    setSending(true);
    const imageId = await send(file);
    setSending(false);
    if (imageId) setCard(store, card.id, { field: "imageId", value: imageId });
  }

  if (!store.canEdit && !card.imageId) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-6 items-center gap-2">
        <span className="grow font-medium">{t("title")}</span>
        {card.imageId && store.canEdit && (
          <IconButton
            label={t("remove")}
            icon={<X size={14} />}
            onPress={() => setCard(store, card.id, { field: "imageId", value: null })}
          />
        )}
      </div>
      {card.imageId && <CardPicture card={card} isAlone />}
      {store.canEdit && (
        <>
          <label
            htmlFor={field}
            className="flex h-8 cursor-pointer items-center justify-center gap-1.5 rounded-control border border-line-strong bg-surface font-medium shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus hover:bg-surface-2 pointer-coarse:h-11"
          >
            {isSending ? <Spinner size={14} /> : <ImagePlus aria-hidden size={14} />}
            {t(card.imageId ? "replace" : "add")}
            <input
              id={field}
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
              disabled={isSending}
              className="sr-only"
              onChange={(event) => {
                void choose(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
          <p className="text-xs text-ink-3">{t("hint")}</p>
        </>
      )}
    </div>
  );
}
