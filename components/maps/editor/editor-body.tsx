"use client";

import { lazy, Suspense } from "react";
import { Board } from "../board/board";
import { Clipboard } from "../clipboard/clipboard";
import { SelectionBar } from "../selection/selection-bar";

const ListView = lazy(() => import("../list/list-view"));
const ZoomBar = lazy(() => import("../zoom/zoom-bar"));

/** The map in one of its two views, with what floats above it. */
export function EditorBody({ view, title }: { view: "map" | "list"; title: string }) {
  if (view === "list")
    return (
      <Suspense fallback={null}>
        <ListView title={title} />
      </Suspense>
    );
  return (
    <div className="relative flex min-w-0 grow">
      <Board title={title} />
      <SelectionBar />
      <Clipboard />
      <Suspense fallback={null}>
        <ZoomBar />
      </Suspense>
    </div>
  );
}
