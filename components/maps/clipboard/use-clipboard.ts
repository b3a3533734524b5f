"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { notify } from "@/components/ui/notify";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import { longestText } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";
import { deleteMany, selectMade } from "../selection/many";
import { useBoard } from "../state/board-context";
import type { Place } from "../state/ui-state";
import { unfoldPlace } from "../state/unfold";
import { clippedByMenu, type Holding, pasteForMenus } from "./by-menu";
import type { Cut, PendingPaste } from "./paste";

/** Pastes larger than this are shown before they happen. */
const mostUnasked = 20;

/** Read and planned by what is loaded with the first paste. */
const pasting = () => import("./paste");
type Pasting = Awaited<ReturnType<typeof pasting>>;

/** Copy, cut and paste on the board, through the clipboard of the system. */
export function useClipboard(
  ask: (pending: PendingPaste) => void,
  onPictures: (files: File[], cell: Place) => void,
) {
  const t = useTranslations("maps");
  const store = useBoard();
  const cut = useRef<Cut | null>(null);
  const around = useSurroundings();
  const { touchpoints, channels, personas, members } = around;
  const maps = around.maps.map(({ id, title }) => ({ id, name: title }));
  const workspace = around.workspaceSlug;
  const known = { workspace, touchpoints, channels, personas, members, maps };

  function copy(event: ClipboardEvent, isCut: boolean) {
    const byMenu = clippedByMenu();
    const ids = byMenu ?? store.ui.get().selection;
    if (ids.size === 0 || !(byMenu || isOnBoard()) || !event.clipboardData) return;
    const copied = copyCards(store.drawing().view, ids, known);
    if (copied.cards.length === 0) return;
    const html = toHtml(copied);
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", toTsv(copied.rows));
    event.preventDefault();
    const count = copied.cards.length;
    cut.current = isCut && store.canEdit ? { html, ids: copied.ids } : null;
    if (cut.current) deleteMany(store, [...ids]);
    notify.ok(t(isCut && store.canEdit ? "clipboard.cut" : "clipboard.copied", { count }));
  }

  function pasteByKeys(event: ClipboardEvent) {
    const { focus } = store.ui.get();
    if (!focus || !isOnBoard() || !event.clipboardData || !store.canEdit) return;
    event.preventDefault();
    void paste(focus, holdingOf(event.clipboardData));
  }

  async function paste(place: Place, { pictures, ...held }: Holding) {
    const names = { ...known, newStep: t("step.new"), newLane: t("lane.new") };
    const own = await pasting().catch(() => null);
    if (!own) return notify.error(t("missingPart"));
    unfoldPlace(store, place);
    take(own.preparePaste(store, place, { held, names, cut: cut.current }), place, pictures);
  }

  function take(found: ReturnType<Pasting["preparePaste"]>, cell: Place, pictures: File[]) {
    if (found === "nothing" && pictures.length > 0) return onPictures(pictures, cell);
    if (found === "nothing") return notify.error(t("clipboard.nothing"));
    if (found === "too-much") return notify.error(t("clipboard.tooMuch"));
    if (found.lost > 0) notify.error(t("card.tooLong", { count: found.lost, most: longestText }));
    if (found.plan.ids.length > mostUnasked) ask(found);
    else insert(found);
  }

  function insert({ plan, back }: PendingPaste) {
    store.dispatch(...plan.ops);
    selectMade(store, plan.ids);
    const onUndo = () => store.dispatch(...back);
    notify.ok(t("clipboard.pasted", { count: plan.ids.length }), { label: t("undo"), onUndo });
  }

  const onCopy = useEffectEvent((event: ClipboardEvent) => copy(event, event.type === "cut"));
  const onPaste = useEffectEvent(pasteByKeys);
  const onMenuPaste = useEffectEvent(paste);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener("copy", (event) => onCopy(event), { signal });
    document.addEventListener("cut", (event) => onCopy(event), { signal });
    document.addEventListener("paste", (event) => onPaste(event), { signal });
    const stop = pasteForMenus(store, (place, holding) => void onMenuPaste(place, holding));
    return () => {
      controller.abort();
      stop();
    };
  }, [store]);
  return { insert };
}

function holdingOf(data: DataTransfer): Holding {
  const pictures = [...data.files].filter((file) => file.type.startsWith("image/"));
  return { html: data.getData("text/html"), text: data.getData("text/plain"), pictures };
}

/** Whether the keyboard is on the board; texts and fields keep their own clipboard. */
function isOnBoard(): boolean {
  const isHere = document.activeElement?.matches("[data-focus], [role=grid]") ?? false;
  return isHere && document.getSelection()?.type !== "Range";
}
