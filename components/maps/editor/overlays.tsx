"use client";

import { lazy, Suspense } from "react";
import { useBoardValue } from "../state/board-context";

const FindBar = lazy(() => import("../filter/find-bar"));
const ShortcutSheet = lazy(() => import("../filter/shortcut-sheet"));
const Presentation = lazy(() => import("../present/presentation"));

/** What people open over the map; each part is loaded when it is first wanted. */
export function Overlays({ title }: { title: string }) {
  const overlay = useBoardValue("ui", ({ ui }) => ui.get().overlay);
  return (
    <Suspense fallback={null}>
      {overlay === "find" && <FindBar />}
      {overlay === "shortcuts" && <ShortcutSheet />}
      {overlay === "present" && <Presentation title={title} />}
    </Suspense>
  );
}
