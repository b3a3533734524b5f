"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Thread } from "@/lib/comments/model";
import { useBoard } from "../maps/state/board-context";
import { goToTarget } from "./go-to-target";
import { useSide } from "./side-store";

/** Opens the conversation that the address names, and leads the board to what it is about, once. */
export function useAskedThread(threads: readonly Thread[] | undefined) {
  const store = useBoard();
  const asked = useSearchParams().get("thread");
  const led = useRef<string | null>(null);
  const showThread = useSide((side) => side.showThread);
  const lead = useEffectEvent(() => {
    const thread = threads?.find((one) => one.id === asked);
    if (!thread || led.current === asked) return;
    led.current = asked;
    if (!thread.isTargetDeleted) goToTarget(store, thread.target);
  });
  useEffect(() => {
    if (asked) showThread(asked);
  }, [asked, showThread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it can be led to once it is known
  useEffect(() => lead(), [asked, threads]);
}
