"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Lane } from "@/lib/maps/model";
import { CommentPin } from "../../comments/comment-pin";
import { LaneIcon } from "../lane-icon";
import { useBoard, useBoardValue } from "../state/board-context";
import { countIn } from "../state/count-in";
import { HeadTitle } from "./head-title";
import { LaneMenu } from "./lane-menu";
import { LaneResizer } from "./lane-resizer";
import { OwnFold } from "./own-fold";
import { laneCorner } from "./shown-in-reach";
import { useRename } from "./use-rename";

/** Height that a name of one line and the number below it take. */
const roomForCount = 48;

type LaneHeadProps = {
  lane: Lane;
  index: number;
  height: number;
  scale: number;
  children?: ReactNode;
};

/** The sticky name of a lane with the number of its cards. */
export function LaneHead({ lane, index, height, scale, children }: LaneHeadProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const laneHead = useBoardValue("metrics", (board) => board.metrics().laneHead);
  const { isEditing, start, onEnd, onStart } = useRename(lane.id);
  const count = useBoardValue("frame", (board) => countIn(board.drawing().cells, lane.id));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its menu takes the focus
    <div
      role="rowheader"
      aria-colindex={1}
      style={{ width: laneHead, zoom: scale }}
      className="group/head sticky start-0 z-10 flex h-full flex-col gap-0.5 overflow-clip border-e border-line bg-canvas py-2 ps-3.5 pe-1.5 max-sm:ps-2 max-sm:pe-0"
    >
      <div className="flex items-center gap-2 max-sm:items-start max-sm:gap-0">
        <span className="flex shrink-0 max-sm:hidden">
          <LaneIcon kind={lane.kind} />
        </span>
        <HeadTitle
          entity="lane"
          id={lane.id}
          title={lane.title}
          label={t("lane.name")}
          isTwoLines={!lane.isCollapsed}
          isEditing={isEditing}
          onEnd={onEnd}
          onStart={onStart}
          // Beside a finger's menu, which is always there.
          className="font-medium max-sm:text-xs sm:pointer-coarse:pe-7"
        />
        {store.canEdit ? (
          <LaneMenu lane={lane} index={index} onRename={start} />
        ) : (
          <OwnFold of="lane" {...lane} className={laneCorner} />
        )}
        <CommentPin target={{ kind: "lane", id: lane.id, personaId: null }} title={lane.title} />
      </div>
      {height >= roomForCount * scale && !lane.isCollapsed && lane.kind !== "emotion" && (
        <p className="ps-6 text-xs max-sm:ps-0 text-ink-3">{t("lane.count", { count })}</p>
      )}
      {!lane.isCollapsed && children}
      <LaneResizer lane={lane} height={height} />
    </div>
  );
}
