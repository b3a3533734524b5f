"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { useBoard } from "./board-context";
import { deleteCard } from "./gestures";

const ways = {
  "stage.delete": { back: "stage.restore", notice: "deleted.stage" },
  "step.delete": { back: "step.restore", notice: "deleted.step" },
  "lane.delete": { back: "lane.restore", notice: "deleted.lane" },
  "card.delete": { back: "card.restore", notice: "deleted.card" },
} as const;
type Deletion = keyof typeof ways;

/** Deletes without asking and offers to take it back. */
export function useDeletion() {
  const t = useTranslations("maps");
  const store = useBoard();
  return (kind: Deletion, id: string) => {
    if (kind === "card.delete") deleteCard(store, id);
    else store.dispatch({ opId: newId(), kind, id });
    const { back, notice } = ways[kind];
    notify.ok(t(notice), {
      label: t("undo"),
      onUndo: () => store.dispatch({ opId: newId(), kind: back, id }),
    });
  };
}
