"use client";

import { CommentsPanel } from "../../comments/comments-panel";
import { useSide } from "../../comments/side-store";

/** What is open beside the board besides the details. */
export function SidePanels() {
  const panel = useSide((side) => side.panel);
  if (panel === "comments") return <CommentsPanel />;
  return null;
}
