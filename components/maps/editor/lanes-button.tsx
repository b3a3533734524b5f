"use client";

import { Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { newId } from "@/lib/core/new-id";
import { useBoard, useBoardValue } from "../state/board-context";

/** Which lanes are drawn. */
export function LanesButton() {
  const t = useTranslations("maps");
  const store = useBoard();
  const lanes = useBoardValue("frame", (board) => board.drawing().view.lanes);
  const shown = lanes.filter((lane) => !lane.isHidden).length;
  return (
    <PopoverPanel
      label={t("lanes.title")}
      trigger={
        <Button variant="ghost" size="sm" icon={<Layers size={16} />}>
          <span className="max-sm:sr-only">{t("lanes.title")}</span>{" "}
          <span className="text-ink-3 tabular-nums max-sm:hidden">{shown}</span>
        </Button>
      }
    >
      <div className="flex max-h-96 min-w-48 flex-col gap-2 overflow-y-auto p-1">
        {lanes.map((lane) => (
          <Checkbox
            key={lane.id}
            isSelected={!lane.isHidden}
            onChange={(isShown) =>
              store.dispatch({
                opId: newId(),
                kind: "lane.set",
                id: lane.id,
                set: { field: "isHidden", value: !isShown },
              })
            }
          >
            {lane.title}
          </Checkbox>
        ))}
      </div>
    </PopoverPanel>
  );
}
