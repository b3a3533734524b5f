"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { largestUploadBytes } from "@/lib/maps/images/limits";
import { useSurroundings } from "../editor/editor-context";
import { creation, deleteMany } from "../selection/many";
import { useBoard } from "../state/board-context";
import { blankCard, cardsOf, keyAt } from "../state/gestures";
import { uploadPicture } from "./upload";

const mostAtOnce = 10;

type Cell = { laneId: string; stepId: string };

/** Puts pictures on the map: each becomes a card of the cell, the focused one unless another is named. */
export function usePictures() {
  const t = useTranslations("maps");
  const store = useBoard();
  const send = useUpload();

  async function add(files: File[], cell: Cell | null) {
    const place = cell ?? store.ui.get().focus;
    if (!place || !store.canEdit) return;
    if (files.length > mostAtOnce) notify.error(t("images.tooMany", { count: mostAtOnce }));
    const sending = new AbortController();
    const added: string[] = [];
    // The first pictures may be on the map before one changes one's mind.
    const onUndo = () => {
      sending.abort();
      if (added.length > 0) deleteMany(store, added);
    };
    const count = Math.min(files.length, mostAtOnce);
    notify.ok(t("images.sending", { count }), { label: t("images.cancel"), onUndo });
    for (const file of files.slice(0, mostAtOnce)) {
      const imageId = await send(file, sending.signal);
      if (sending.signal.aborted) return;
      if (imageId) added.push(addPicture(place, imageId));
    }
  }

  function addPicture({ laneId, stepId }: Cell, imageId: string): string {
    const cards = cardsOf(store, laneId, stepId);
    const orderKey = keyAt(cards, cards.length);
    const card = { ...blankCard(store, { laneId, stepId, orderKey }), imageId };
    store.dispatch(creation(card));
    store.ui.goTo({ laneId, stepId, cardId: card.id });
    return card.id;
  }

  return (files: File[], cell: Cell | null = null): void => void add(files, cell);
}

/** Sends a picture and says what went wrong; null then, and where it was cancelled. */
export function useUpload() {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = useSurroundings();
  return async (file: Blob, signal: AbortSignal): Promise<string | null> => {
    if (file.size > largestUploadBytes) {
      notify.error(t("images.tooLarge"));
      return null;
    }
    const address = `/${workspaceSlug}/maps/${mapId}/images`;
    const sent = await uploadPicture(file, { address, failed: t("images.failed"), signal });
    if (sent.ok) return sent.imageId;
    if (sent.message !== null) notify.error(sent.message);
    return null;
  };
}
