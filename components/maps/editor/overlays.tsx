"use client";

import { lazy, Suspense } from "react";
import { useBoardValue } from "../state/board-context";

const FindBar = lazy(() => import("../filter/find-bar"));
const ShortcutSheet = lazy(() => import("../filter/shortcut-sheet"));
const CardMenu = lazy(() => import("../board/card-menu"));
const MoveDialog = lazy(() => import("./move-dialog"));
const Presentation = lazy(() => import("../present/presentation"));

/** What people open over the map; each part is loaded when it is first wanted. */
export function Overlays({ title }: { title: string }) {
  const overlay = useBoardValue("ui", ({ ui }) => ui.get().overlay);
  const isMoving = useBoardValue("ui", ({ ui }) => ui.get().movingId !== null);
  const isMenuOpen = useBoardValue("ui", ({ ui }) => ui.get().menu !== null);
  return (
    <Suspense fallback={null}>
      {overlay === "find" && <FindBar />}
      {overlay === "shortcuts" && <ShortcutSheet />}
      {isMenuOpen && <CardMenu />}
      {isMoving && <MoveDialog />}
      {overlay === "present" && <Presentation title={title} />}
    </Suspense>
  );
}
