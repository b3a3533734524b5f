"use client";

import { lazy, useEffect } from "react";
import { OnDemand } from "@/components/ui/on-demand";
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
  useEffect(() => whenIdle(load), []);
  return (
    <OnDemand isWanted={isOpen}>
      <PaletteLayer {...props} />
    </OnDemand>
  );
}

/** People type on at once after ⌘K: what opens then is fetched while nothing else is. */
function whenIdle(work: () => unknown) {
  if (!("requestIdleCallback" in window)) return;
  const id = requestIdleCallback(work, { timeout: 10_000 });
  return () => cancelIdleCallback(id);
}
