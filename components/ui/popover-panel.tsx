"use client";

import type { ReactNode } from "react";
import { Dialog, DialogTrigger, type Placement } from "react-aria-components";
import { PopoverSurface } from "./popover-surface";

type PopoverPanelProps = {
  /** A Button or IconButton. */
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  placement?: Placement;
};

/** A small panel with anything in it, beside the button that opened it. */
export function PopoverPanel({ trigger, label, children, placement }: PopoverPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <PopoverSurface placement={placement ?? "bottom start"} className="max-w-80">
        <Dialog aria-label={label} className="p-3 outline-none">
          {children}
        </Dialog>
      </PopoverSurface>
    </DialogTrigger>
  );
}
