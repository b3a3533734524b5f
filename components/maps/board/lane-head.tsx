"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { newId } from "@/lib/core/new-id";
import type { Lane } from "@/lib/maps/model";
import { LaneIcon } from "../lane-icon";
import { useBoard, useBoardValue } from "../state/board-context";
import { HeadTitle } from "./head-title";
import { LaneMenu } from "./lane-menu";

type LaneHeadProps = { lane: Lane; index: number; children?: ReactNode };

/** The sticky name of a lane with the number of its cards. */
export function LaneHead({ lane, index, children }: LaneHeadProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const [isEditing, setEditing] = useState(false);
  const count = useBoardValue("frame", (board) => countCards(board.drawing(), lane.id));

  function end(title: string | null) {
    setEditing(false);
    if (title === null) return;
    const set = { field: "title", value: title } as const;
    store.dispatch({ opId: newId(), kind: "lane.set", id: lane.id, set });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its menu takes the focus
    <div
      role="rowheader"
      aria-colindex={1}
      style={{ width: store.metrics.laneHead }}
      className="group/head sticky start-0 z-10 flex h-full flex-col gap-0.5 overflow-clip border-e border-line bg-canvas py-2 ps-3.5 pe-1.5 max-sm:ps-2 max-sm:pe-0"
    >
      <div className="flex items-center gap-2 max-sm:items-start max-sm:gap-0">
        <span className="flex shrink-0 max-sm:hidden">
          <LaneIcon kind={lane.kind} />
        </span>
        <HeadTitle
          title={lane.title}
          label={t("lane.name")}
          isTwoLines={!lane.isCollapsed}
          isEditing={isEditing}
          onEnd={end}
          onStart={store.canEdit ? () => setEditing(true) : undefined}
          className="font-medium max-sm:text-xs"
        />
        {store.canEdit && <LaneMenu lane={lane} index={index} onRename={() => setEditing(true)} />}
      </div>
      {!lane.isCollapsed && lane.kind !== "emotion" && (
        <p className="ps-6 text-xs max-sm:ps-0 text-ink-3">{t("lane.count", { count })}</p>
      )}
      {!lane.isCollapsed && children}
    </div>
  );
}

function countCards(
  { cells }: { cells: ReadonlyMap<string, readonly string[]> },
  laneId: string,
): number {
  let count = 0;
  for (const [key, ids] of cells) if (key.startsWith(laneId)) count += ids.length;
  return count;
}
