"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useBoard } from "../state/board-context";
import { addStage } from "../state/gestures";

type AddStageProps = { x: number; column: number; scale: number };

/** The end of the row of stages, where another one begins. */
export function AddStage({ x, column, scale }: AddStageProps) {
  const t = useTranslations("maps");
  const store = useBoard();

  function add() {
    const index = store.drawing().view.stages.length;
    addStage(store, index, { stage: t("stage.new"), step: t("step.new") });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div
      role="columnheader"
      aria-colindex={column + 2}
      style={{ zoom: scale, insetInlineStart: (x + 8) / scale }}
      className="absolute top-2.5"
    >
      <IconButton label={t("stage.add")} icon={<Plus size={16} />} onPress={add} />
    </div>
  );
}
