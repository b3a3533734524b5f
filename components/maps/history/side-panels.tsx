"use client";

import { CommentsPanel } from "../../comments/comments-panel";
import { useSide } from "../../comments/side-store";
import { HistoryPanel } from "./history-panel";

/** What is open beside the board besides the details. */
export function SidePanels() {
  const panel = useSide((side) => side.panel);
  switch (panel) {
    case "comments":
      return <CommentsPanel />;
    case "history":
      return <HistoryPanel />;
    case null:
      return null;
  }
}
