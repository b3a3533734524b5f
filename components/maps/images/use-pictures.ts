"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import type { Cell, PictureTools } from "./add-pictures";

/** What sends a picture is fetched with the first one: most maps are opened without any. */
const sending = () => import("./add-pictures");

/** Puts pictures on the map, into the focused cell unless another is named. */
export function usePictures() {
  const store = useBoard();
  const tools = usePictureTools();
  return (files: File[], cell: Cell | null = null): void => {
    sending()
      .then(({ addPictures }) => addPictures(store, tools, { files, cell }))
      .catch(() => notify.error(tools.t("images.failed")));
  };
}

/** Sends a picture and says what went wrong; null then, and where it was cancelled. */
export function useUpload() {
  const tools = usePictureTools();
  return (file: Blob, signal: AbortSignal): Promise<string | null> =>
    sending()
      .then(({ sendPicture }) => sendPicture(tools, file, signal))
      .catch(() => {
        notify.error(tools.t("images.failed"));
        return null;
      });
}

function usePictureTools(): PictureTools {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = useSurroundings();
  return { t, address: `/${workspaceSlug}/maps/${mapId}/images` };
}
