"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo } from "react";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { newId } from "@/lib/core/new-id";
import { yToEmotion } from "@/lib/maps/curve";
import type { ClientOp } from "@/lib/maps/ops";
import { useBoard } from "../state/board-context";

type Point = {
  laneId: string;
  stepId: string;
  personaId: string;
  /** null where nobody has set one yet */
  value: number | null;
  /** in pixels, of the lane */
  height: number;
  cell: RefObject<HTMLElement | null>;
};

const keySteps: Record<string, number> = { ArrowUp: 0.1, ArrowDown: -0.1 };

/** The feeling an arrow or a digit from 1 to 5 leads to; null for other keys. */
function feelingAfter(event: KeyboardEvent, value: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (/^[1-5]$/.test(event.key) && hasSingleKeys()) return Number(event.key) - 3;
  const by = keySteps[event.key];
  return by === undefined ? null : Math.min(2, Math.max(-2, Math.round((value + by) * 10) / 10));
}

/** What keys and pointer do to an expected feeling: it is tried out while it is dragged. */
export function useEmotionPoint({ laneId, stepId, personaId, value, height, cell }: Point) {
  const store = useBoard();
  return useMemo(() => {
    const opOf = (next: number): ClientOp => {
      const target = { stepId, personaId, value: next };
      return { opId: newId(), kind: "emotion.set", ...target };
    };
    const under = (event: PointerEvent) => {
      const top = cell.current?.getBoundingClientRect().top ?? 0;
      return yToEmotion(event.clientY - top, height);
    };
    return {
      onKeyDown(event: KeyboardEvent) {
        const next = feelingAfter(event, value ?? 0);
        if (next === null || !store.canEdit) return;
        event.preventDefault();
        event.stopPropagation();
        store.dispatch(opOf(next));
      },
      onPointerDown(event: PointerEvent) {
        if (!store.canEdit || event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        store.ui.goTo({ laneId, stepId, cardId: null });
      },
      onPointerMove(event: PointerEvent) {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          store.tryOut([opOf(under(event))]);
      },
      onPointerUp(event: PointerEvent) {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        store.tryOut([]);
        const next = under(event);
        if (next !== value) store.dispatch(opOf(next));
      },
      onPointerCancel: () => store.tryOut([]),
    };
  }, [store, laneId, stepId, personaId, value, height, cell]);
}
