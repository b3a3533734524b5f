"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Column } from "@/lib/maps/layout";
import { useBoard } from "../state/board-context";
import { addStep } from "../state/gestures";

/** What stands in a stage that has no steps. */
export function AddFirstStep({ column, scale }: { column: Column; scale: number }) {
  const t = useTranslations("maps");
  const store = useBoard();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div
      role="columnheader"
      style={{ zoom: scale, insetInlineStart: (column.x + 4) / scale }}
      className="absolute top-11"
    >
      <Button
        variant="ghost"
        size="sm"
        icon={<Plus size={14} />}
        onPress={() => void addStep(store, column.stageId, 0, t("step.new"))}
      >
        {t("step.add")}
      </Button>
    </div>
  );
}
