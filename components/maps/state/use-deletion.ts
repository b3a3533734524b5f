"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { useBoard } from "./board-context";
import { deleteCard } from "./gestures";

type Deletion = "stage.delete" | "step.delete" | "lane.delete" | "card.delete";
const restores = {
  "stage.delete": "stage.restore",
  "step.delete": "step.restore",
  "lane.delete": "lane.restore",
  "card.delete": "card.restore",
} as const;

/** Deletes without asking and offers to take it back. */
export function useDeletion() {
  const t = useTranslations("maps");
  const store = useBoard();
  return (kind: Deletion, id: string) => {
    if (kind === "card.delete") deleteCard(store, id);
    else store.dispatch({ opId: newId(), kind, id });
    notify.ok(t(`deleted.${kind.replace(".delete", "")}`), {
      label: t("undo"),
      onUndo: () => store.dispatch({ opId: newId(), kind: restores[kind], id }),
    });
  };
}
