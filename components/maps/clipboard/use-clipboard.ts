"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { notify } from "@/components/ui/notify";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import { longestText } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";
import { deleteMany, selectMade } from "../selection/many";
import { useBoard } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import type { Cut, PendingPaste } from "./paste";

/** Pastes larger than this are shown before they happen. */
const mostUnasked = 20;

/** Read and planned by what is loaded with the first paste. */
const pasting = () => import("./paste");
type Pasting = Awaited<ReturnType<typeof pasting>>;

/** Copy, cut and paste on the board, through the clipboard of the system. */
export function useClipboard(
  ask: (pending: PendingPaste) => void,
  onPictures: (files: File[]) => void,
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
    const { selection } = store.ui.get();
    if (selection.size === 0 || !isForBoard(store) || !event.clipboardData) return;
    const copied = copyCards(store.drawing().view, selection, known);
    if (copied.cards.length === 0) return;
    const html = toHtml(copied);
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", toTsv(copied.rows));
    event.preventDefault();
    const count = copied.cards.length;
    cut.current = isCut && store.canEdit ? { html, ids: copied.ids } : null;
    if (cut.current) deleteMany(store, [...selection]);
    notify.ok(t(isCut && store.canEdit ? "clipboard.cut" : "clipboard.copied", { count }));
  }

  async function paste(event: ClipboardEvent) {
    const { focus } = store.ui.get();
    const data = event.clipboardData;
    if (!store.canEdit || !focus || !isForBoard(store) || !data) return;
    event.preventDefault();
    const pictures = [...data.files].filter((file) => file.type.startsWith("image/"));
    const held = { html: data.getData("text/html"), text: data.getData("text/plain") };
    const names = { ...known, newStep: t("step.new"), newLane: t("lane.new") };
    const own = await pasting().catch(() => null);
    if (!own) return notify.error(t("missingPart"));
    take(own.preparePaste(store, focus, { held, names, cut: cut.current }), pictures);
  }

  function take(found: ReturnType<Pasting["preparePaste"]>, pictures: File[]) {
    if (found === "nothing" && pictures.length > 0) return onPictures(pictures);
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
  const onPaste = useEffectEvent((event: ClipboardEvent) => void paste(event));
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener("copy", (event) => onCopy(event), { signal });
    document.addEventListener("cut", (event) => onCopy(event), { signal });
    document.addEventListener("paste", (event) => onPaste(event), { signal });
    return () => controller.abort();
  }, []);
  return { insert };
}

/** Whether the keyboard is on the board; texts and fields keep their own clipboard. */
function isForBoard({ ui }: BoardStore): boolean {
  const { activeElement } = document;
  if (ui.get().menu) return true;
  const isOnBoard = activeElement?.matches("[data-focus], [role=grid]") ?? false;
  return isOnBoard && document.getSelection()?.type !== "Range";
}
