"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { stageColor } from "@/components/ui/stage-color";
import { StageScore } from "../board/stage-score";
import { useBoardValue } from "../state/board-context";
import { ListLane } from "./list-lane";

/** The map as an outline: stage, lane, cards. The view for phones, zoom and screen readers. */
export default function ListView({ title }: { title: string }) {
  const t = useTranslations("maps");
  const view = useBoardValue("frame", (board) => board.drawing().view);
  const lanes = view.lanes.filter((lane) => !lane.isHidden);
  return (
    <section
      aria-label={t("list.label", { title })}
      className="flex min-h-0 min-w-0 grow flex-col gap-3 overflow-y-auto bg-canvas p-4 max-sm:p-2"
    >
      {view.stages.map((stage) => (
        <details
          key={stage.id}
          open
          style={{ "--stage": stageColor(stage.color - 1) }}
          className="group/stage mx-auto w-full max-w-3xl shrink-0 overflow-hidden rounded-card border border-line bg-surface"
        >
          <summary className="flex min-h-11 list-none items-center gap-2 bg-stage-band px-3 font-semibold text-stage-label -outline-offset-2!">
            <ChevronRight
              aria-hidden
              size={16}
              className="shrink-0 group-open/stage:rotate-90 rtl:-scale-x-100"
            />
            <h2 className="min-w-0 grow truncate">
              {t("stage.number", { number: stage.index + 1 })} {stage.title}
            </h2>
            <StageScore stageId={stage.id} />
          </summary>
          {stage.steps.length === 0 && <p className="p-3 text-ink-3">{t("list.noSteps")}</p>}
          {stage.steps.length > 0 &&
            lanes.map((lane) => <ListLane key={lane.id} lane={lane} steps={stage.steps} />)}
        </details>
      ))}
      {view.stages.length === 0 && <p className="p-3 text-ink-3">{t("list.noStages")}</p>}
    </section>
  );
}
