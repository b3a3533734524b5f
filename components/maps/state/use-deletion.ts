"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import { deleteMany } from "../selection/many";
import { useBoard } from "./board-context";

const ways = {
  "stage.delete": { back: "stage.restore", notice: "deleted.stage" },
  "step.delete": { back: "step.restore", notice: "deleted.step" },
  "lane.delete": { back: "lane.restore", notice: "deleted.lane" },
} as const;

/** Deletes without asking and offers to take it back. */
export function useDeletion() {
  const t = useTranslations("maps");
  const store = useBoard();

  function offer(notice: string, back: ClientOp[]) {
    const onUndo = () => store.dispatch(...back.map((op) => ({ ...op, opId: newId() })));
    notify.ok(notice, { label: t("undo"), onUndo });
    store.ui.announce(notice);
  }

  return {
    column(kind: keyof typeof ways, id: string) {
      const { back, notice } = ways[kind];
      store.dispatch({ opId: newId(), kind, id });
      offer(t(notice), [{ opId: newId(), kind: back, id }]);
    },
    cards(ids: readonly string[]) {
      deleteMany(store, ids);
      const back = ids.map((id): ClientOp => ({ opId: newId(), kind: "card.restore", id }));
      offer(t("deleted.cards", { count: ids.length }), back);
    },
  };
}
