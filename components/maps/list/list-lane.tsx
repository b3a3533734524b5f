"use client";

import { useTranslations } from "next-intl";
import { cellKey, type Lane, type Step } from "@/lib/maps/model";
import { LaneIcon } from "../lane-icon";
import { useBoard, useBoardValue } from "../state/board-context";
import { ListAdd } from "./list-add";
import { ListCard } from "./list-card";
import { ListEmotion } from "./list-emotion";

type ListLaneProps = { lane: Lane; steps: readonly Step[] };

/** One lane of a stage: its cards in the order of the steps. */
export function ListLane({ lane, steps }: ListLaneProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const cells = useBoardValue("frame", (board) => board.drawing().cells);
  const count = steps.reduce(
    (total, step) => total + (cells.get(cellKey(lane.id, step.id))?.length ?? 0),
    0,
  );
  return (
    <div data-outlined={lane.id} className="border-t border-line px-3 py-2">
      <div className="flex min-h-8 items-center gap-2">
        <LaneIcon kind={lane.kind} />
        <h3 className="min-w-0 grow truncate font-medium">{lane.title}</h3>
        {store.canEdit && lane.kind !== "emotion" && <ListAdd lane={lane} steps={steps} />}
      </div>
      {lane.kind === "emotion" ? (
        steps.map((step) => <ListEmotion key={step.id} step={step} />)
      ) : count === 0 ? (
        <p className="ps-6 text-xs text-ink-3">{t("list.nothing")}</p>
      ) : (
        <ul className="flex flex-col gap-1.5 pt-1">
          {steps.flatMap((step) =>
            (cells.get(cellKey(lane.id, step.id)) ?? []).map((id) => (
              <ListCard key={id} id={id} kind={lane.kind} stepTitle={step.title} />
            )),
          )}
        </ul>
      )}
    </div>
  );
}
