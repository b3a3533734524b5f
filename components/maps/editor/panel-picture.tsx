"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Card } from "@/lib/maps/model";
import { CardPicture } from "../board/card-picture";
import { PictureChooser } from "../images/picture-chooser";
import { PictureOnItsWay } from "../images/picture-on-its-way";
import { useUpload } from "../images/use-pictures";
import { useBoard } from "../state/board-context";
import { setCard } from "../state/gestures";

type Sending = { name: string; request: AbortController };

/** The picture of a card: shown, chosen from a file, taken away. */
export function PanelPicture({ card }: { card: Card }) {
  const t = useTranslations("maps.images");
  const store = useBoard();
  const send = useUpload();
  const [sending, setSending] = useState<Sending | null>(null);
  const [hasSent, setSent] = useState(false);
  const [said, setSaid] = useState<"hint" | "uploading" | "cancelled">("hint");

  async function choose(file: File) {
    const request = new AbortController();
    setSending({ name: file.name, request });
    setSaid("uploading");
    setSent(true);
    const imageId = await send(file, request.signal);
    setSending(null);
    setSaid(request.signal.aborted ? "cancelled" : "hint");
    if (imageId && !request.signal.aborted)
      setCard(store, card.id, { field: "imageId", value: imageId });
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
          {sending ? (
            <PictureOnItsWay name={sending.name} onCancel={() => sending.request.abort()} />
          ) : (
            <PictureChooser
              isReplacing={card.imageId !== null}
              isBack={hasSent}
              onChoose={(file) => void choose(file)}
            />
          )}
          <p role="status" className="text-xs text-ink-3">
            {t(said)}
          </p>
        </>
      )}
    </div>
  );
}
