"use client";

import { lazy, useEffect } from "react";
import { OnDemand } from "@/components/ui/on-demand";
import { PartBoundary } from "@/components/ui/part-boundary";
import type { PaletteSearch, PaletteSection } from "./palette-types";
import { useShell } from "./shell-store";
import type { ShellWorkspace } from "./shell-types";

const load = () => import("./palette-layer");
const PaletteLayer = lazy(load);

export type CommandPaletteProps = {
  workspace: ShellWorkspace;
  search: PaletteSearch;
  commands?: PaletteSection[];
};

/** ⌘K: every place, every command, and what the search finds. */
export function CommandPalette(props: CommandPaletteProps) {
  const isOpen = useShell((state) => state.open === "palette");
  useEffect(() => onFirstMove(load), []);
  return (
    <PartBoundary>
      <OnDemand isWanted={isOpen}>
        <PaletteLayer {...props} />
      </OnDemand>
    </PartBoundary>
  );
}

const moves = ["keydown", "pointermove", "pointerdown"] as const;

/** People type on at once after ⌘K: what opens then is fetched as soon as they do anything at all. */
function onFirstMove(work: () => unknown): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const start = () => {
    controller.abort();
    work();
  };
  for (const move of moves) document.addEventListener(move, start, { capture: true, signal });
  return () => controller.abort();
}
