"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { notify } from "@/components/ui/notify";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import { longestText } from "@/lib/maps/model";
import { deleteMany, selectMade } from "../selection/many";
import { useBoard } from "../state/board-context";
import type { Place } from "../state/ui-state";
import { unfoldPlace } from "../state/unfold";
import { clippedByMenu, type Holding, pasteForMenus } from "./by-menu";
import type { Cut, PendingPaste } from "./paste";
import type { PastePlace } from "./paste-places";
import { useNames } from "./use-names";

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
  const known = useNames();

  function copy(event: ClipboardEvent, isCut: boolean) {
    const chosen = clippedByMenu() ?? (isOnBoard() ? store.ui.get().selection : null);
    if (!chosen || !event.clipboardData) return;
    const copied = "cards" in chosen ? chosen : copyCards(store.drawing().view, chosen, known);
    if (copied.cards.length === 0 && !copied.whole) return;
    const html = toHtml(copied);
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", toTsv(copied.rows));
    event.preventDefault();
    const count = copied.cards.length;
    cut.current = isCut && store.canEdit ? { html, ids: copied.ids } : null;
    if (cut.current) deleteMany(store, copied.ids);
    const way = cut.current ? "clipboard.cut" : "clipboard.copied";
    notify.ok(
      copied.whole ? t(`clipboard.${copied.whole.of}Copied`, { count }) : t(way, { count }),
    );
  }

  function pasteByKeys(event: ClipboardEvent) {
    const { focus } = store.ui.get();
    if (!focus || !isOnBoard() || !event.clipboardData || !store.canEdit) return;
    event.preventDefault();
    void paste(focus, holdingOf(event.clipboardData));
  }

  async function paste(place: PastePlace, { pictures, ...held }: Holding) {
    const made = { newStage: t("stage.new"), newStep: t("step.new"), newLane: t("lane.new") };
    const names = { ...known, ...made };
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
    if (found.plan.ids.length > mostUnasked && !found.of) ask(found);
    else insert(found);
  }

  function insert({ plan, back, of }: PendingPaste) {
    store.dispatch(...plan.ops);
    selectMade(store, plan.ids);
    const onUndo = () => store.dispatch(...back);
    const count = plan.ids.length;
    const notice = of ? t(`clipboard.${of}Pasted`, { count }) : t("clipboard.pasted", { count });
    notify.ok(notice, { label: t("undo"), onUndo });
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
