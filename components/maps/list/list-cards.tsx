"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { isFilteredOut } from "@/lib/maps/filter";
import { cellKey, type Lane, type Step } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";
import { EmptyStep } from "./empty-step";
import { ListCard } from "./list-card";

/** The cards of a lane in a stage, in the order of the steps. */
export function ListCards({ lane, steps }: { lane: Lane; steps: readonly Step[] }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const { channels } = useSurroundings();
  const cells = useBoardValue("frame", ({ drawing }) => drawing().cells);
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);
  const { board } = store.drawing();
  const isHidden = (id: string) => {
    const card = rowIn(board.cards, id);
    return !card || isFilteredOut(card, filter, { board, channels });
  };
  const shown = steps.map((step) => {
    const spot = cellKey(lane.id, step.id);
    return { ...step, spot, ids: cells.get(spot) ?? [] };
  });
  const isEmpty = shown.every(({ ids }) => ids.length === 0);
  return (
    <>
      {isEmpty && (
        <p className="ps-6 text-xs text-ink-3 group-data-dragging/outline:hidden">
          {t("list.nothing")}
        </p>
      )}
      <ul
        className={cx(
          "flex-col gap-1.5 pt-1",
          isEmpty ? "hidden group-data-dragging/outline:flex" : "flex",
        )}
      >
        {shown.flatMap(({ id: stepId, title, spot, ids }) => [
          ...ids.map((id) => <ListCard key={id} id={id} kind={lane.kind} stepTitle={title} />),
          store.canEdit && ids.every(isHidden) && (
            <EmptyStep key={stepId} spot={spot} title={title} />
          ),
        ])}
      </ul>
    </>
  );
}
