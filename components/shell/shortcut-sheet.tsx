"use client";

import { lazy } from "react";
import { OnDemand } from "@/components/ui/on-demand";
import { PartBoundary } from "@/components/ui/part-boundary";
import { useShell } from "./shell-store";

const ShortcutLayer = lazy(() => import("./shortcut-layer"));

export function ShortcutSheet() {
  const isOpen = useShell((state) => state.open === "shortcuts");
  return (
    <PartBoundary>
      <OnDemand isWanted={isOpen}>
        <ShortcutLayer />
      </OnDemand>
    </PartBoundary>
  );
}
