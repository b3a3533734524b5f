"use client";

import { ChevronRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { stageColor } from "@/components/ui/stage-color";
import type { StageView } from "@/lib/maps/view";
import { HeadTitle } from "../board/head-title";
import { StageMenu } from "../board/stage-menu";
import { StageScore } from "../board/stage-score";
import { useBoard, useBoardValue } from "../state/board-context";
import { addStep } from "../state/gestures";
import { ListLane } from "./list-lane";
import { ListStep } from "./list-step";
import { useListName } from "./use-list-name";

/** One stage of the outline, which can be folded. */
export function ListStage({ stage }: { stage: StageView }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const { canEdit } = store;
  const all = useBoardValue("plan", ({ drawing }) => drawing().view.lanes);
  const lanes = all.filter((lane) => !lane.isHidden);
  const { part, isEditing, start, onEnd } = useListName<HTMLDivElement>(stage.id);
  return (
    <div
      style={{ "--stage": stageColor(stage.color - 1) }}
      className="relative mx-auto w-full max-w-3xl shrink-0"
    >
      <details
        open
        data-outlined={stage.id}
        className="group/stage overflow-hidden rounded-card border border-line bg-surface"
      >
        <summary
          className={cx(
            "flex min-h-11 list-none items-center gap-2 bg-stage-band ps-3 font-semibold text-stage-label -outline-offset-2!",
            canEdit ? "pe-11" : "pe-3",
          )}
        >
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
        {stage.steps.length > 0 ? (
          <ul aria-label={t("list.steps")} className="flex flex-wrap gap-1.5 px-3 py-2 text-sm">
            {stage.steps.map((step, index) => (
              <ListStep key={step.id} step={step} index={index} />
            ))}
          </ul>
        ) : (
          <p className="flex items-center gap-2 p-3 text-ink-3">
            {t("list.noSteps")}
            {canEdit && (
              <Button
                variant="ghost"
                size="sm"
                icon={<Plus size={14} />}
                onPress={() => void addStep(store, stage.id, 0, t("step.new"))}
              >
                {t("step.add")}
              </Button>
            )}
          </p>
        )}
        {stage.steps.length > 0 &&
          lanes.map((lane) => <ListLane key={lane.id} lane={lane} stage={stage} />)}
      </details>
      {canEdit && (
        // Beside the summary, which a field or a button inside of it would open and close.
        <div
          ref={part}
          className="absolute inset-x-0 top-0 flex h-11 items-center justify-end pe-2 pointer-events-none"
        >
          {isEditing && (
            <span className="pointer-events-auto flex grow ps-9 pe-2 font-semibold">
              <HeadTitle
                entity="stage"
                id={stage.id}
                title={stage.title}
                label={t("stage.name")}
                isEditing
                onEnd={onEnd}
              />
            </span>
          )}
          <span className="pointer-events-auto">
            <StageMenu stage={stage} onRename={start} isInList />
          </span>
        </div>
      )}
    </div>
  );
}
