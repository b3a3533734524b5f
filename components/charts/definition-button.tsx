"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, TooltipTrigger } from "react-aria-components";
import { PopoverSurface } from "@/components/ui/popover-surface";
import { TooltipBubble } from "@/components/ui/tooltip-bubble";

/** Says how a figure is made: on hover and focus as a hint, on press as a panel (for touch). */
export function DefinitionButton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <TooltipTrigger delay={300} closeDelay={100}>
        <Button
          aria-label={label}
          className="z-10 flex size-6 shrink-0 items-center justify-center rounded-pill text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Info aria-hidden size={14} />
        </Button>
        <TooltipBubble placement="bottom">{children}</TooltipBubble>
      </TooltipTrigger>
      <PopoverSurface placement="bottom" className="max-w-72">
        <Dialog aria-label={label} className="p-3 text-sm text-ink-2 outline-none">
          {children}
        </Dialog>
      </PopoverSurface>
    </DialogTrigger>
  );
}
