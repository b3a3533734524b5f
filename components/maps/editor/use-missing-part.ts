"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { useSide } from "../../comments/side-store";
import type { BoardStore } from "../state/board-store";

/** Closes all that may have asked for a part which cannot be fetched, and says so. */
export function useMissingPart(store: BoardStore | undefined, showMap: () => void) {
  const t = useTranslations("maps");
  return () => {
    const closed = { overlay: null, menu: null, movingId: null, isPanelOpen: false };
    store?.ui.set({ ...closed, selectedId: null });
    useSide.getState().close();
    showMap();
    // The corner for messages is loaded later itself.
    const say = () => notify.error(t("missingPart"));
    void import("@/components/shell/toast-layer").then(say, () => undefined);
  };
}
