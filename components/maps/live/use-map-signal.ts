"use client";

import { useEffect, useEffectEvent } from "react";
import type { MapSignal } from "@/lib/maps/live/signals";
import { useBoard } from "../state/board-context";

/** Calls back when somebody, here or elsewhere, has changed this beside the board of the open map. */
export function useMapSignal(signal: MapSignal, onSignal: () => void): void {
  const store = useBoard();
  const call = useEffectEvent(onSignal);
  useEffect(() => store.subscribe(`signal:${signal}`, () => call()), [store, signal]);
}
