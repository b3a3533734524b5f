"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { newId } from "@/lib/core/new-id";
import { useBoard, useBoardValue } from "../state/board-context";

/** Which lanes are drawn. */
export default function LanesPanel() {
  const store = useBoard();
  const lanes = useBoardValue("plan", (board) => board.drawing().view.lanes);
  return (
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
  );
}
