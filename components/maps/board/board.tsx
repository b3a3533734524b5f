"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cx } from "@/components/ui/cx";
import { usePictureDrop } from "../images/use-picture-drop";
import { LiveLayer } from "../live/live-layer";
import { useBoard, useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { useBoardKeys } from "../state/use-board-keys";
import { useBoardPointer } from "../state/use-board-pointer";
import { useFollowFocus } from "../state/use-follow-focus";
import { useBoardWindow } from "../state/use-window";
import { headScale } from "../zoom/scale";
import { useZoom } from "../zoom/use-zoom";
import { AddLane } from "./add-lane";
import { BoardHeader } from "./board-header";
import { BoardRows } from "./board-rows";

/** The map as a grid: one scroller, sticky heads, and only what is near the screen mounted. */
export function Board({ title }: { title: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const marquee = useRef<HTMLDivElement>(null);
  const zoom = useBoardValue("ui", (board) => board.ui.get().zoom);
  const bounds = useBoardWindow(scroller, zoom);
  const onKeyDown = useBoardKeys(store);
  useBoardPointer({ scroller, line, marquee }, store);
  useFollowFocus(scroller, store);
  useZoom(scroller, store);
  usePictureDrop(scroller);
  const size = useBoardValue("plan", ({ drawing }) => drawing().layout.height);
  const width = useBoardValue("plan", ({ drawing }) => drawing().layout.width);
  const header = useBoardValue("plan", ({ drawing }) => drawing().layout.header);
  const rowCount = useBoardValue("plan", ({ drawing }) => drawing().layout.rows.length);
  const stepCount = useBoardValue("plan", ({ drawing }) => drawing().layout.columns.length);
  const isPanelShown = useBoardValue("ui", isPanelOf);
  const metrics = useBoardValue("plan", (board) => board.metrics());
  const { canEdit } = store;
  const scale = headScale(zoom);
  return (
    <div
      ref={scroller}
      data-board
      className="relative min-h-0 min-w-0 grow touch-pan-x touch-pan-y overflow-auto bg-canvas outline-none select-none [contain:strict]"
    >
      <div
        role="presentation"
        className={cx("relative box-content min-w-full", isPanelShown && "max-lg:pe-82")}
        style={{
          zoom,
          width: metrics.laneHead * scale + width + (canEdit ? 56 : 0),
          height: header * scale + size + (canEdit ? 96 : 48),
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
        <div
          role="grid"
          tabIndex={-1}
          aria-label={t("board.label", { title })}
          aria-rowcount={rowCount + 2}
          aria-colcount={stepCount + (canEdit ? 2 : 1)}
          aria-readonly={!canEdit}
          aria-multiselectable
          onKeyDown={onKeyDown}
          className="outline-none"
        >
          <BoardHeader left={bounds.left} right={bounds.right} scale={scale} />
          <BoardRows bounds={bounds} zoom={zoom} />
        </div>
        {canEdit && <AddLane scale={scale} />}
        <LiveLayer scale={scale} />
        <div
          ref={line}
          hidden
          aria-hidden
          className="pointer-events-none absolute z-10 rounded-card bg-accent/10 ring-1 ring-accent ring-inset before:absolute before:inset-x-1.5 before:top-(--line-y) before:h-0.75 before:-translate-y-1/2 before:rounded-pill before:bg-accent"
        />
        <div
          ref={marquee}
          hidden
          aria-hidden
          className="pointer-events-none absolute z-10 rounded-sm border border-accent bg-accent/10"
        />
      </div>
    </div>
  );
}

/** Whether the details lie over the board's end on screens without room for both. */
const isPanelOf = ({ ui, drawing }: BoardStore): boolean =>
  ui.get().isPanelOpen &&
  ui.get().selection.size === 1 &&
  drawing().cards.has(ui.get().selectedId ?? "");
