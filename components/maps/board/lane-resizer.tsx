"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import { useRef } from "react";
import { newId } from "@/lib/core/new-id";
import type { Lane } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { useBoard } from "../state/board-context";

const [least, most, keyStep] = [36, 1200, 16];
const steps: Record<string, number> = { ArrowUp: -keyStep, ArrowDown: keyStep };

/** The lower edge of a lane's head: dragging it or the arrow keys make the lane taller or flatter. */
export function LaneResizer({ lane, height }: { lane: Lane; height: number }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const from = useRef<{ y: number; height: number } | null>(null);
  if (!store.canEdit || lane.isCollapsed) return null;

  const opOf = (value: number | null): ClientOp => ({
    opId: newId(),
    kind: "lane.set",
    id: lane.id,
    set: { field: "height", value },
  });
  const under = (event: PointerEvent) => {
    const start = from.current ?? { y: event.clientY, height };
    const by = (event.clientY - start.y) / store.ui.get().zoom;
    return Math.round(Math.min(most, Math.max(least, start.height + by)));
  };

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, height };
  }

  function onPointerMove(event: PointerEvent) {
    if (from.current) store.tryOut([opOf(under(event))]);
  }

  function onPointerUp(event: PointerEvent) {
    if (!from.current) return;
    const value = under(event);
    const isMoved = value !== from.current.height;
    from.current = null;
    store.tryOut([]);
    if (isMoved) store.dispatch(opOf(value));
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = steps[event.key];
    if (by !== undefined) store.dispatch(opOf(Math.min(most, Math.max(least, height + by))));
    else if (event.key === "Home") store.dispatch(opOf(null));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={t("lane.resize", { title: lane.title })}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(height)}
      tabIndex={-1}
      data-resizer={lane.id}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={() => store.dispatch(opOf(null))}
      className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize touch-none hover:bg-accent/40 focus-visible:bg-accent/40"
    />
  );
}
