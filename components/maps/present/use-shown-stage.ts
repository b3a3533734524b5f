"use client";

import { useEffect, useState } from "react";
import { useLive, usePresence } from "../live/live-context";
import type { Presence } from "../live/presence-store";
import { windowOf } from "../live/use-own-window";
import { useBoard, useBoardValue } from "../state/board-context";
import { placeNow } from "../state/navigate";

/**
 * The stage that is shown. Whoever follows sees the presenter's; whoever presents takes their followers
 * along, because the place others see goes with the stage.
 */
export function useShownStage() {
  const store = useBoard();
  const { presence } = useLive();
  const stages = useBoardValue("plan", ({ drawing }) => drawing().view.stages);
  const [own, setOwn] = useState(() => indexOf(stages, store.ui.get().focus?.stepId));
  const leaderName = usePresence("following", (all) => leaderOf(all)?.name ?? null);
  const leader = usePresence("following", (all) => leaderOf(all)?.doing?.place?.stepId ?? null);
  const led = leader === null ? -1 : indexOf(stages, leader);
  const index = Math.max(0, Math.min(led >= 0 ? led : own, stages.length - 1));

  function show(next: number) {
    const stage = stages[Math.max(0, Math.min(next, stages.length - 1))];
    if (!stage) return;
    // Whoever turns a page goes on alone.
    if (presence.followed() !== null) presence.follow(null);
    setOwn(stage.index);
  }

  const shownId = stages[index]?.id;
  useEffect(() => {
    if (shownId) presence.looks(() => windowOf(store));
  }, [store, presence, shownId]);

  useEffect(() => {
    const stepId = stages[index]?.steps[0]?.id;
    const [row] = store.drawing().layout.rows;
    const { focus } = store.ui.get();
    const isThere = stages[index]?.steps.some((step) => step.id === focus?.stepId);
    if (!stepId || !row || isThere) return;
    const place = placeNow(store.drawing(), { laneId: row.laneId, stepId, cardId: null });
    store.ui.set({ focus: place, selectedId: null });
  }, [store, stages, index]);

  return { stages, stage: stages[index], index, leaderName, show };
}

const leaderOf = (all: Presence) => {
  const followed = all.followed();
  return all.people().find((one) => one.userId === followed);
};

type Stages = readonly { steps: readonly { id: string }[] }[];

const indexOf = (stages: Stages, stepId: string | undefined): number =>
  Math.max(
    0,
    stages.findIndex((stage) => stage.steps.some((step) => step.id === stepId)),
  );
