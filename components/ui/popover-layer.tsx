"use client";

import type { ReactNode } from "react";
import { Dialog, type Placement } from "react-aria-components";
import { PopoverSurface } from "./popover-surface";
import type { Layer } from "./use-layer";

type PopoverLayerProps = {
  layer: Layer;
  label: string;
  placement?: Placement;
  children: ReactNode;
};

/** An open panel beside its button. */
export default function PopoverLayer({ layer, label, placement, children }: PopoverLayerProps) {
  return (
    <PopoverSurface
      triggerRef={layer.trigger}
      isOpen={layer.isOpen}
      onOpenChange={layer.setOpen}
      placement={placement ?? "bottom start"}
      className="max-w-80"
    >
      <Dialog aria-label={label} className="p-3 outline-none">
        {children}
      </Dialog>
    </PopoverSurface>
  );
}
