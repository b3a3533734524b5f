"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { letSentenceGo } from "@/components/shell/single-keys";
import { newId } from "@/lib/core/new-id";
import { metricsFor } from "@/lib/maps/layout";
import type { PendingOp } from "@/lib/maps/live/replica";
import type { Board } from "@/lib/maps/model";
import { createLive, type Live } from "../live/create-live";
import { useLiveNotices } from "../live/use-live-notices";
import { type BoardStore, createBoardStore } from "../state/board-store";
import { browserMeasure, cardFont } from "../state/measure";
import { firstPlace } from "../state/navigate";

type Options = {
  board: Board;
  revision: number;
  canEdit: boolean;
  userId: string;
  around: { workspaceSlug: string; mapId: string };
};
export type OpenBoard = { store: BoardStore; live: Live };

/** The store of the board and its line to the others, made once the card font can be measured; null until then. */
export function useBoardStore(options: Options): OpenBoard | null {
  const { userId, around } = options;
  const t = useTranslations("live");
  const { workspaceSlug, mapId } = around;
  const [open, setOpen] = useState<OpenBoard | null>(null);
  const notices = useLiveNotices(t);
  // What the line says is newer than the page, and need not wait for the next one.
  const [told, setTold] = useState<boolean | null>(null);
  const canEdit = told ?? options.canEdit;
  const onRightsChanged = (mayEdit: boolean, unsent: readonly PendingOp[]) => {
    // The field that is being written in goes; the next letters must not become shortcuts.
    if (document.activeElement?.matches("textarea, input")) letSentenceGo();
    setTold(mayEdit);
    notices.onRightsChanged(mayEdit, unsent);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a later snapshot of the page must not replace what is being edited
  useEffect(() => {
    let isGone = false;
    let made: OpenBoard | null = null;
    void fontReady().then(() => {
      if (isGone) return;
      const tools = { metrics: screenMetrics(), measure: browserMeasure() };
      const last = open?.store;
      const board = last?.link.confirmed() ?? options.board;
      const revision = last?.link.revision() ?? options.revision;
      const store = createBoardStore({ board, revision, canEdit, ...tools });
      store.ui.set(last ? kept(last) : firstLook(store));
      const join = { store, workspaceSlug, mapId, userId, clientId: newId() };
      const live = createLive({ ...join, ...notices, onRightsChanged });
      made = { store, live };
      setOpen(made);
    });
    return () => {
      isGone = true;
      void made?.live.stop();
    };
  }, [mapId, workspaceSlug, canEdit, userId]);

  useEffect(() => (open ? watchNetwork(open) : undefined), [open]);
  useEffect(() => (open ? watchScreen(open) : undefined), [open]);
  return open;
}

const firstLook = (store: BoardStore) => ({
  focus: firstPlace(store.drawing()),
  isPanelOpen: window.matchMedia("(min-width: 1024px)").matches,
});

/** What somebody goes on looking at when they may do something else with it. */
function kept({ ui }: BoardStore) {
  const { focus, isPanelOpen, personaId, zoom, filter, overlay } = ui.get();
  // The field that was being written in goes; the keyboard stays with its card.
  const isOnBoard = document.activeElement?.closest("[data-board]") != null;
  const focusRequest = isOnBoard ? ui.get().focusRequest + 1 : 0;
  return { focus, isPanelOpen, personaId, zoom, filter, overlay, focusRequest };
}

const [coarse, phone] = ["(pointer: coarse)", "(max-width: 639px)"];

const screenMetrics = () =>
  metricsFor({
    isCoarse: window.matchMedia(coarse).matches,
    isPhone: window.matchMedia(phone).matches,
  });

/** Draws the board anew when the screen turns into another kind: a phone on its side, a mouse plugged in. */
function watchScreen({ store }: OpenBoard) {
  const queries = [coarse, phone].map((query) => window.matchMedia(query));
  const update = () => store.setMetrics(screenMetrics());
  for (const query of queries) query.addEventListener("change", update);
  return () => {
    for (const query of queries) query.removeEventListener("change", update);
  };
}

/** Warns before changes are lost that are neither on the server nor kept here, and follows the network. */
function watchNetwork({ store, live }: OpenBoard) {
  const warn = (event: BeforeUnloadEvent) => {
    live.flush();
    if (!store.status().isKept) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  window.addEventListener("pagehide", live.flush);
  window.addEventListener("online", live.retry);
  window.addEventListener("offline", live.lose);
  return () => {
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("pagehide", live.flush);
    window.removeEventListener("online", live.retry);
    window.removeEventListener("offline", live.lose);
  };
}

async function fontReady() {
  await document.fonts?.load(cardFont).catch(() => []);
}
