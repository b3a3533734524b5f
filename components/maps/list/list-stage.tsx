"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { stageColor } from "@/components/ui/stage-color";
import type { StageView } from "@/lib/maps/view";
import { StageScore } from "../board/stage-score";
import { useBoardValue } from "../state/board-context";
import { ListLane } from "./list-lane";

/** One stage of the outline, which can be folded. */
export function ListStage({ stage }: { stage: StageView }) {
  const t = useTranslations("maps");
  const all = useBoardValue("plan", ({ drawing }) => drawing().view.lanes);
  const lanes = all.filter((lane) => !lane.isHidden);
  return (
    <details
      open
      data-outlined={stage.id}
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
  );
}
