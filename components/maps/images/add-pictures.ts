import type { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { largestUploadBytes } from "@/lib/maps/images/limits";
import { creation, deleteMany } from "../selection/many";
import type { BoardStore } from "../state/board-store";
import { blankCard, cardsOf, keyAt } from "../state/gestures";
import { uploadPicture } from "./upload";

const mostAtOnce = 10;

type Translate = ReturnType<typeof useTranslations<"maps">>;
/** `address`: where the map takes pictures. */
export type PictureTools = { t: Translate; address: string };
export type Cell = { laneId: string; stepId: string };

/** Puts pictures on the map: each becomes a card of the cell, the focused one unless another is named. */
export async function addPictures(
  store: BoardStore,
  tools: PictureTools,
  { files, cell }: { files: readonly File[]; cell: Cell | null },
): Promise<void> {
  const { t } = tools;
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
    const imageId = await sendPicture(tools, file, sending.signal);
    if (sending.signal.aborted) return;
    if (imageId) added.push(addPicture(store, place, imageId));
  }
}

function addPicture(store: BoardStore, { laneId, stepId }: Cell, imageId: string): string {
  const cards = cardsOf(store, laneId, stepId);
  const orderKey = keyAt(cards, cards.length);
  const card = { ...blankCard(store, { laneId, stepId, orderKey }), imageId };
  store.dispatch(creation(card));
  store.ui.goTo({ laneId, stepId, cardId: card.id });
  return card.id;
}

/** Sends a picture and says what went wrong; null then, and where it was cancelled. */
export async function sendPicture(
  { t, address }: PictureTools,
  file: Blob,
  signal: AbortSignal,
): Promise<string | null> {
  if (file.size > largestUploadBytes) {
    notify.error(t("images.tooLarge"));
    return null;
  }
  const sent = await uploadPicture(file, { address, failed: t("images.failed"), signal });
  if (sent.ok) return sent.imageId;
  if (sent.message !== null) notify.error(sent.message);
  return null;
}
