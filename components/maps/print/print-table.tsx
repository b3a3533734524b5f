"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { stageColor } from "@/components/ui/stage-color";
import { type Board, type Card, cellKey, type Lane } from "@/lib/maps/model";
import type { Lookup } from "@/lib/maps/patched-map";
import type { StageView } from "@/lib/maps/view";
import { StageScore } from "../board/stage-score";
import { LaneIcon } from "../lane-icon";
import { StaticCard } from "../present/static-card";
import { PrintCurve } from "./print-curve";

type PrintTableProps = {
  stages: readonly StageView[];
  lanes: readonly Lane[];
  cells: Lookup<readonly Card[]>;
  board: Board;
};

/** Stages and steps across, lanes down, every card in its cell. */
export function PrintTable({ stages, lanes, cells, board }: PrintTableProps) {
  const t = useTranslations("maps");
  const steps = stages.flatMap((stage) => stage.steps);
  return (
    <table className="my-4 w-full table-fixed border-collapse print:[print-color-adjust:exact]">
      <thead>
        <tr>
          <td className="w-32" />
          {stages.map((stage) => (
            <th
              key={stage.id}
              scope="colgroup"
              colSpan={Math.max(1, stage.steps.length)}
              style={{ "--stage": stageColor(stage.color - 1) }}
              className="border-2 border-canvas bg-stage-band px-2.5 py-2 text-start font-semibold text-stage-label"
            >
              <span className="flex items-center gap-2">
                <span className="min-w-0 grow">
                  {stage.index + 1}. {stage.title}
                </span>
                <StageScore stageId={stage.id} />
              </span>
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {stages.map((stage) =>
            stage.steps.length === 0 ? (
              <td key={stage.id} />
            ) : (
              stage.steps.map((step) => (
                <th key={step.id} scope="col" className="px-2 py-1.5 text-start font-medium">
                  {step.title}{" "}
                  {step.isMomentOfTruth && (
                    <Star
                      role="img"
                      aria-label={t("step.moment")}
                      size={12}
                      className="inline fill-warn text-warn"
                    />
                  )}
                </th>
              ))
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.id} className="break-inside-avoid border-t border-line-strong align-top">
            <th scope="row" className="w-32 py-2 pe-2 text-start text-xs font-medium">
              <span className="flex items-start gap-1.5">
                <LaneIcon kind={lane.kind} size={14} />
                {lane.title}
              </span>
            </th>
            {lane.kind === "emotion" ? (
              <td colSpan={Math.max(1, steps.length)}>
                <PrintCurve stages={stages} board={board} />
              </td>
            ) : (
              steps.map((step) => (
                <td key={step.id} className="p-1">
                  <div className="flex flex-col gap-1">
                    {(cells.get(cellKey(lane.id, step.id)) ?? []).map((card) => (
                      <StaticCard key={card.id} card={card} kind={lane.kind} />
                    ))}
                  </div>
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
