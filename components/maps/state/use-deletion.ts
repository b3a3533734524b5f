"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import { deleteMany, selectMade } from "../selection/many";
import { useBoard } from "./board-context";
import type { BoardStore } from "./board-store";
import { focusBoard, returnToBoard } from "./return-to-board";

const ways = {
  "stage.delete": { back: "stage.restore", notice: "deleted.stage" },
  "step.delete": { back: "step.restore", notice: "deleted.step" },
  "lane.delete": { back: "lane.restore", notice: "deleted.lane" },
} as const;

/** Deletes without asking and offers to take it back. */
export function useDeletion() {
  const t = useTranslations("maps");
  const store = useBoard();

  function offer(notice: string, back: ClientOp[], cardIds: readonly string[] = []) {
    const onUndo = () => {
      store.dispatch(...back.map((op) => ({ ...op, opId: newId() })));
      returnTo(store, cardIds);
    };
    notify.ok(notice, { label: t("undo"), onUndo });
    store.ui.announce(notice);
  }

  return {
    column(kind: keyof typeof ways, id: string) {
      const { back, notice } = ways[kind];
      store.dispatch({ opId: newId(), kind, id });
      returnToBoard();
      offer(t(notice), [{ opId: newId(), kind: back, id }]);
    },
    cards(ids: readonly string[]) {
      deleteMany(store, ids);
      const back = ids.map((id): ClientOp => ({ opId: newId(), kind: "card.restore", id }));
      offer(t("deleted.cards", { count: ids.length }), back, ids);
    },
  };
}

/** The message that was pressed goes away; the keyboard goes to what has come back. */
function returnTo(store: BoardStore, cardIds: readonly string[]) {
  if (cardIds.length > 0) selectMade(store, cardIds);
  else focusBoard();
}
