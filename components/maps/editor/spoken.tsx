"use client";

import { useBoardValue } from "../state/board-context";

/** What moves on the board, for screen readers. */
export function Spoken() {
  const message = useBoardValue("ui", (board) => board.ui.get().message);
  return (
    <div aria-live="assertive" className="sr-only">
      {message}
    </div>
  );
}
