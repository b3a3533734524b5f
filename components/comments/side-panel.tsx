"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useSide } from "./side-store";

/** Gives the keyboard to the panel where what had it is gone. */
export function returnToPanel(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("[data-side-panel]")?.focus();
}

type SidePanelProps = { title: string; closeLabel: string; children: ReactNode };

/** What is open beside the board; over it where there is little room, and instead of it on phones. */
export function SidePanel({ title, closeLabel, children }: SidePanelProps) {
  const close = useSide((side) => side.close);
  return (
    <aside
      aria-label={title}
      tabIndex={-1}
      data-side-panel
      className="flex w-88 shrink-0 flex-col overflow-hidden border-s border-line-strong bg-surface-2 max-lg:absolute max-lg:inset-y-0 max-lg:end-0 max-lg:z-40 max-lg:max-w-full max-lg:shadow-float max-sm:fixed max-sm:inset-0 max-sm:w-full max-sm:border-0 outline-none"
    >
      <div className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-surface ps-4 pe-2 pointer-coarse:h-12">
        <h2 className="grow font-medium">{title}</h2>
        <IconButton label={closeLabel} icon={<X size={16} />} onPress={close} />
      </div>
      {children}
    </aside>
  );
}
