"use client";

import { useTranslations } from "next-intl";
import type { Lane } from "@/lib/maps/model";
import type { StageView } from "@/lib/maps/view";
import { HeadTitle } from "../board/head-title";
import { LaneMenu } from "../board/lane-menu";
import { LaneIcon } from "../lane-icon";
import { useBoard } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { ListAdd } from "./list-add";
import { ListCards } from "./list-cards";
import { ListEmotion } from "./list-emotion";
import { useListName } from "./use-list-name";

type ListLaneProps = { lane: Lane; stage: StageView };

/** One lane of a stage: its cards in the order of the steps. */
export function ListLane({ lane, stage }: ListLaneProps) {
  const { steps } = stage;
  const t = useTranslations("maps");
  const store = useBoard();
  const name = useListName<HTMLDivElement>(lane.id, isNamingPlace(store, stage));
  const { view } = store.drawing();
  return (
    <div
      data-outlined={lane.id}
      data-takes-cards={lane.kind === "emotion" ? undefined : ""}
      className="border-t border-line px-3 py-2"
    >
      <div ref={name.part} className="flex min-h-8 items-center gap-2">
        <LaneIcon kind={lane.kind} />
        <h3 className="flex min-w-0 grow font-medium">
          <HeadTitle
            entity="lane"
            id={lane.id}
            title={lane.title}
            label={t("lane.name")}
            isEditing={name.isEditing}
            onEnd={name.onEnd}
          />
        </h3>
        {store.canEdit && lane.kind !== "emotion" && <ListAdd lane={lane} steps={steps} />}
        {store.canEdit && (
          <LaneMenu
            lane={lane}
            index={view.lanes.indexOf(lane)}
            onRename={name.start}
            listStepId={steps[0]?.id}
          />
        )}
      </div>
      {lane.kind === "emotion" ? (
        steps.map((step) => <ListEmotion key={step.id} step={step} />)
      ) : (
        <ListCards lane={lane} steps={steps} />
      )}
    </div>
  );
}

/** A lane is in every stage; the name of a new one is asked for once, where it was made. */
function isNamingPlace({ ui, drawing }: BoardStore, { id }: StageView): boolean {
  const { namingStepId } = ui.get();
  const shown = drawing().view.stages.filter(({ steps }) => steps.length > 0);
  const own = shown.find(({ steps }) => steps.some((step) => step.id === namingStepId));
  return id === (own ?? shown[0])?.id;
}
