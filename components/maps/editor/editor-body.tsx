"use client";

import { lazy, Suspense } from "react";
import { Board } from "../board/board";
import { Clipboard } from "../clipboard/clipboard";
import { SelectionBar } from "../selection/selection-bar";

const ListView = lazy(() => import("../list/list-view"));
const ZoomBar = lazy(() => import("../zoom/zoom-bar"));

/** The map in one of its two views, with what floats above it. */
export function EditorBody({ view, title }: { view: "map" | "list"; title: string }) {
  return (
    <>
      {view === "list" ? (
        <Suspense fallback={null}>
          <ListView title={title} />
        </Suspense>
      ) : (
        <div className="relative flex min-w-0 grow">
          <Board title={title} />
          <SelectionBar />
          <Suspense fallback={null}>
            <ZoomBar />
          </Suspense>
        </div>
      )}
      <Clipboard />
    </>
  );
}
