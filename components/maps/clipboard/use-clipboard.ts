"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { type Pasted, readClipboard } from "@/lib/maps/clipboard/read";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import type { ClientOp } from "@/lib/maps/ops";
import { useSurroundings } from "../editor/editor-context";
import { deleteMany, selectMade } from "../selection/many";
import { useBoard } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { type PastePlan, planPaste } from "./paste-plan";

/** Pastes larger than this are shown before they happen. */
const mostUnasked = 20;

/** Rows with the lane that takes them; without steps the cards are a list, each with its own. */
export type PendingPaste = {
  plan: PastePlan;
  rows: { lane: string; cells: string[] }[];
  steps: string[];
};

/** Copy, cut and paste on the board, through the clipboard of the system. */
export function useClipboard(
  ask: (pending: PendingPaste) => void,
  onPictures: (files: File[]) => void,
) {
  const t = useTranslations("maps");
  const store = useBoard();
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
    event.clipboardData.setData("text/html", toHtml(copied));
    event.clipboardData.setData("text/plain", toTsv(copied.rows));
    event.preventDefault();
    const count = copied.cards.length;
    if (isCut && store.canEdit) deleteMany(store, [...selection]);
    notify.ok(t(isCut && store.canEdit ? "clipboard.cut" : "clipboard.copied", { count }));
  }

  function paste(event: ClipboardEvent) {
    const { focus } = store.ui.get();
    const data = event.clipboardData;
    if (!store.canEdit || !focus || !isForBoard(store) || !data) return;
    event.preventDefault();
    const pictures = [...data.files].filter((file) => file.type.startsWith("image/"));
    const pasted = readClipboard({
      html: data.getData("text/html"),
      text: data.getData("text/plain"),
    });
    if (pasted.kind === "nothing" && pictures.length > 0) return onPictures(pictures);
    take(pasted);
  }

  function take(pasted: Pasted) {
    const { focus } = store.ui.get();
    if (pasted.kind === "nothing" || !focus) return notify.error(t("clipboard.nothing"));
    if (pasted.kind === "too-much") return notify.error(t("clipboard.tooMuch"));
    const names = { ...known, newStep: t("step.new"), newLane: t("lane.new") };
    const plan = planPaste(store, focus, { pasted, names });
    if (plan.ids.length === 0) return notify.error(t("clipboard.nothing"));
    if (plan.ids.length > mostUnasked) ask({ plan, ...preview(pasted, plan) });
    else insert(plan);
  }

  function insert(plan: PastePlan) {
    store.dispatch(...plan.ops);
    selectMade(store, plan.ids);
    const onUndo = () => store.dispatch(...takenBack(plan));
    notify.ok(t("clipboard.pasted", { count: plan.ids.length }), { label: t("undo"), onUndo });
  }

  const onCopy = useEffectEvent((event: ClipboardEvent) => copy(event, event.type === "cut"));
  const onPaste = useEffectEvent(paste);
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

function preview(pasted: Exclude<Pasted, { kind: "nothing" | "too-much" }>, plan: PastePlan) {
  const row = (lane: number, cells: string[]) => ({ lane: plan.lanes[lane] ?? "", cells });
  if (pasted.kind === "cards")
    return { rows: pasted.cards.map((card) => row(card.lane, [card.text])), steps: [] };
  if (pasted.kind === "link") return { rows: [row(0, [pasted.address])], steps: [] };
  const isList = pasted.rows.every((cells) => cells.length === 1);
  return {
    rows: pasted.rows.map((cells, at) => row(isList ? 0 : at, cells)),
    steps: plan.steps,
  };
}

/** What takes a paste away again, with the steps and lanes it has added. */
const takenBack = ({ ops }: PastePlan): ClientOp[] =>
  ops.toReversed().flatMap((op): ClientOp[] => {
    const opId = newId();
    if (op.kind === "card.create") return [{ opId, kind: "card.delete", id: op.value.id }];
    if (op.kind === "step.create") return [{ opId, kind: "step.delete", id: op.value.id }];
    if (op.kind === "lane.create") return [{ opId, kind: "lane.delete", id: op.value.id }];
    return [];
  });

/** Whether the keyboard is on the board; texts and fields keep their own clipboard. */
function isForBoard({ ui }: BoardStore): boolean {
  const { activeElement } = document;
  if (ui.get().menu) return true;
  const isOnBoard = activeElement?.matches("[data-focus], [role=grid]") ?? false;
  return isOnBoard && document.getSelection()?.type !== "Range";
}
