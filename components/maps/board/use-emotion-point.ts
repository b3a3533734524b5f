"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { newId } from "@/lib/core/new-id";
import { emotionToY, yToEmotion } from "@/lib/maps/curve";
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
};

/** A point in the hand: where it was taken, in pixels of the screen, and what it said then. */
type Grip = { y: number; value: number | null; isMoved: boolean };

/** A hand that only presses moves a little, too. Pixels of the screen. */
const slack = 3;

const keySteps: Record<string, number> = { ArrowUp: 0.1, ArrowDown: -0.1 };

/** The feeling an arrow or a digit from 1 to 5 leads to; null for other keys. */
function feelingAfter(event: KeyboardEvent, value: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (/^[1-5]$/.test(event.key) && hasSingleKeys()) return Number(event.key) - 3;
  const by = keySteps[event.key];
  return by === undefined ? null : Math.min(2, Math.max(-2, Math.round((value + by) * 10) / 10));
}

/** What keys and pointer do to an expected feeling: it is tried out while it is dragged. */
export function useEmotionPoint({ laneId, stepId, personaId, value, height }: Point) {
  const store = useBoard();
  const grip = useRef<Grip | null>(null);
  useEffect(
    // A lane that is hidden meanwhile takes its points along.
    () => () => {
      if (grip.current) store.tryOut([]);
    },
    [store],
  );
  return useMemo(() => {
    const opOf = (next: number | null): ClientOp => {
      const target = { stepId, personaId, value: next };
      return { opId: newId(), kind: "emotion.set", ...target };
    };
    /** The feeling a pointer has pulled the point to; null while it has hardly moved. */
    const pulledTo = ({ clientY }: PointerEvent): number | null => {
      const { current } = grip;
      if (!current) return null;
      current.isMoved ||= Math.abs(clientY - current.y) > slack;
      if (!current.isMoved) return null;
      const by = (clientY - current.y) / store.ui.get().zoom;
      return yToEmotion(emotionToY(current.value ?? 0, height) + by, height);
    };
    const letGo = () => {
      grip.current = null;
      store.tryOut([]);
    };
    return {
      onKeyDown(event: KeyboardEvent) {
        const isGone = event.key === "Delete" || event.key === "Backspace";
        const next = feelingAfter(event, value ?? 0);
        if (event.key === "Escape" && grip.current) letGo();
        else if (!store.canEdit || (next === null && (!isGone || value === null))) return;
        else store.dispatch(opOf(next));
        event.preventDefault();
        event.stopPropagation();
      },
      onPointerDown(event: PointerEvent) {
        if (!store.canEdit || event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { y: event.clientY, value, isMoved: false };
        store.ui.goTo({ laneId, stepId, cardId: null });
      },
      onPointerMove(event: PointerEvent) {
        const next = pulledTo(event);
        if (next !== null) store.tryOut([opOf(next)]);
      },
      onPointerUp(event: PointerEvent) {
        const [next, before] = [pulledTo(event), grip.current?.value];
        if (!grip.current) return;
        letGo();
        if (next !== null && next !== before) store.dispatch(opOf(next));
      },
      onPointerCancel: letGo,
    };
  }, [store, laneId, stepId, personaId, value, height]);
}
