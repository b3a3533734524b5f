"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useBoard, useBoardValue } from "../state/board-context";

export function UndoButtons() {
  const t = useTranslations("maps");
  const store = useBoard();
  const canUndo = useBoardValue("history", (board) => board.history().undo.length > 0);
  const canRedo = useBoardValue("history", (board) => board.history().redo.length > 0);
  return (
    <>
      <IconButton
        label={t("undo")}
        icon={<Undo2 size={16} />}
        className="max-sm:disabled:hidden"
        isDisabled={!canUndo}
        onPress={() => store.undo()}
      />
      <IconButton
        label={t("redo")}
        icon={<Redo2 size={16} />}
        className="max-sm:disabled:hidden"
        isDisabled={!canRedo}
        onPress={() => store.redo()}
      />
    </>
  );
}
