"use client";

import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { stageColor } from "@/components/ui/stage-color";
import { type Board, cellKey } from "@/lib/maps/model";
import type { Change } from "@/lib/maps/versions/changes";
import { viewBoard } from "@/lib/maps/view";
import { TinyCurve } from "../home/tiny-curve";
import { BoardTableCell } from "./board-table-cell";

type BoardTableProps = { board: Board; changes?: readonly Change[]; maxHeight?: string };

/** A board to look at: steps across, lanes down, every card's words; changes are marked. */
export function BoardTable({ board, changes = [], maxHeight = "45vh" }: BoardTableProps) {
  const t = useTranslations("history.board");
  const { stages, steps, lanes, cells } = viewBoard(board);
  const kinds = new Map(changes.map((change) => [change.id, change.kind]));
  const filled = lanes.filter(
    (lane) => !lane.isHidden && steps.some((step) => cells.has(cellKey(lane.id, step.id))),
  );
  const curve = steps.map((step) => meanFeeling(board, step.id));
  return (
    <ScrollRegion
      label={t("label")}
      className="rounded-card border border-line"
      style={{ maxHeight }}
    >
      <table className="border-collapse text-start text-xs">
        <caption className="sr-only">{t("label")}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 z-1 min-w-28 bg-surface-2 p-2 text-start">
              {t("lane")}
            </th>
            {stages.map((stage) => (
              <th
                key={stage.id}
                scope="colgroup"
                colSpan={Math.max(1, stage.steps.length)}
                style={{ "--stage": stageColor(stage.color - 1) }}
                className="border-s border-line-strong bg-stage-band p-2 text-start font-semibold text-stage-label"
              >
                {stage.title}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className="sticky start-0 bg-surface-2 p-2 text-start font-medium">
              {t("feeling")}
            </th>
            <td colSpan={Math.max(1, steps.length)} className="p-1">
              <TinyCurve values={curve} colors={[]} />
            </td>
          </tr>
          <tr>
            <th scope="col" className="sticky start-0 bg-surface-2 p-2">
              <span className="sr-only">{t("lane")}</span>
            </th>
            {steps.map((step) => (
              <th key={step.id} scope="col" className="min-w-36 p-2 text-start font-medium">
                {step.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((lane) => (
            <tr key={lane.id} className="border-t border-line align-top">
              <th scope="row" className="sticky start-0 bg-surface-2 p-2 text-start font-medium">
                {lane.title}
              </th>
              {steps.map((step) => (
                <BoardTableCell
                  key={step.id}
                  cards={cells.get(cellKey(lane.id, step.id)) ?? []}
                  laneKind={lane.kind}
                  kinds={kinds}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Mean over all personas, -2 to 2; null where nobody feels anything. */
function meanFeeling(board: Board, stepId: string): number | null {
  const values = Object.values(board.emotions)
    .filter((emotion) => emotion.stepId === stepId)
    .map((emotion) => emotion.value);
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
