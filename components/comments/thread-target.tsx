"use client";

import { useTranslations } from "next-intl";
import type { Thread } from "@/lib/comments/model";
import { useBoard } from "../maps/state/board-context";
import type { BoardStore } from "../maps/state/board-store";
import { unfoldAround } from "../maps/state/unfold";

/** What a conversation is about, leading to its place on the board while there is one. */
export function ThreadTarget({ thread }: { thread: Thread }) {
  const t = useTranslations("comments");
  const store = useBoard();
  const { target, isTargetDeleted } = thread;
  const text = thread.targetText || t("emptyCard");
  if (isTargetDeleted) {
    return (
      <p className="min-w-0 grow wrap-anywhere text-ink-2">
        {t(`deleted.${target.kind}`, { text })}
      </p>
    );
  }
  return (
    <button
      type="button"
      aria-label={t("goTo", { text })}
      onClick={() => goTo(store, thread)}
      className="flex min-h-6 min-w-0 grow flex-col items-start rounded-control text-start hover:bg-hover"
    >
      <span className="text-xs text-ink-3">{t(`target.${target.kind}`)}</span>
      <span className="line-clamp-2 font-medium wrap-anywhere">{text}</span>
    </button>
  );
}

function goTo(store: BoardStore, { target }: Thread) {
  const { view, board } = store.drawing();
  const card = board.cards[target.id];
  if (target.kind === "card" && card) {
    unfoldAround(store, card.id);
    store.ui.goTo({ laneId: card.laneId, stepId: card.stepId, cardId: card.id });
    return;
  }
  const feelings = view.lanes.find((lane) => lane.kind === "emotion");
  const stepOfStage = view.stages.find((stage) => stage.id === target.id)?.steps[0]?.id;
  const laneId = target.kind === "lane" ? target.id : (feelings ?? view.lanes[0])?.id;
  const stepId = target.kind === "emotion" ? target.id : (stepOfStage ?? view.steps[0]?.id);
  if (!laneId || !stepId) return;
  const first = view.cells.get(`${laneId}|${stepId}`)?.[0]?.id ?? null;
  store.ui.goTo({ laneId, stepId, cardId: target.kind === "emotion" ? null : first });
}
