"use client";

import { lazy, Suspense } from "react";
import { useSide } from "../../comments/side-store";

const CommentsPanel = lazy(async () => {
  const { CommentsPanel: panel } = await import("../../comments/comments-panel");
  return { default: panel };
});
const HistoryPanel = lazy(async () => {
  const { HistoryPanel: panel } = await import("./history-panel");
  return { default: panel };
});

const AnswersPanel = lazy(async () => {
  const { AnswersPanel: panel } = await import("../evidence/answers-panel");
  return { default: panel };
});

/** What is open beside the board besides the details; loaded when it is first opened. */
export function SidePanels() {
  const panel = useSide((side) => side.panel);
  return (
    <Suspense fallback={null}>
      {panel === "comments" && <CommentsPanel />}
      {panel === "history" && <HistoryPanel />}
      {panel === "answers" && <AnswersPanel />}
    </Suspense>
  );
}
