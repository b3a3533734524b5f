"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { applyMapOpsAction } from "@/lib/maps/actions";
import { metricsFor } from "@/lib/maps/layout";
import type { Board } from "@/lib/maps/model";
import { type BoardStore, createBoardStore } from "../state/board-store";
import { browserMeasure, cardFont } from "../state/measure";
import { firstPlace } from "../state/navigate";

type Options = {
  board: Board;
  canEdit: boolean;
  around: { workspaceSlug: string; mapId: string };
};

/** The store of the board, made once the card font can be measured; null until then. */
export function useBoardStore({ board, canEdit, around }: Options): BoardStore | null {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = around;
  const [store, setStore] = useState<BoardStore | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a later snapshot of the page must not replace what is being edited
  useEffect(() => {
    const clientId = newId();
    let isGone = false;
    let made: BoardStore | null = null;
    void fontReady().then(() => {
      if (isGone) return;
      made = createBoardStore({
        board,
        canEdit,
        metrics: metricsFor({
          isCoarse: window.matchMedia("(pointer: coarse)").matches,
          isPhone: window.matchMedia("(max-width: 639px)").matches,
        }),
        measure: browserMeasure(),
        send: ({ batchId, ops }) =>
          applyMapOpsAction(workspaceSlug, { mapId, clientId, batchId, ops }),
        onRejected: (reason, message) =>
          notify.error(message ?? t(`rejected.${reason ?? "not-allowed"}`)),
      });
      made.ui.set({
        focus: firstPlace(made.drawing()),
        isPanelOpen: window.matchMedia("(min-width: 1024px)").matches,
      });
      setStore(made);
    });
    return () => {
      isGone = true;
      made?.flush();
      made?.stop();
    };
  }, [mapId, workspaceSlug, canEdit]);

  useEffect(() => (store ? guardLeaving(store) : undefined), [store]);
  return store;
}

/** Warns before changes that are not on disk are lost, and sends them when the network is back. */
function guardLeaving(store: BoardStore) {
  const warn = (event: BeforeUnloadEvent) => {
    if (store.status().count > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  window.addEventListener("online", store.flush);
  return () => {
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("online", store.flush);
  };
}

async function fontReady() {
  await document.fonts?.load(cardFont).catch(() => []);
}
