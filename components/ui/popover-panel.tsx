"use client";

import { lazy, type ReactNode } from "react";
import type { Placement } from "react-aria-components";
import { LayerTrigger } from "./layer-trigger";
import { OnDemand } from "./on-demand";
import { useLayer } from "./use-layer";

const PopoverLayer = lazy(() => import("./popover-layer"));

type PopoverPanelProps = {
  /** A Button or IconButton. */
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  placement?: Placement;
  /** Given together when the caller opens and closes it, too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A small panel with anything in it, beside the button that opened it; loaded when first opened. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { trigger, label, children, placement, isOpen, onOpenChange } = props;
  const layer = useLayer({ isOpen, onOpenChange });
  return (
    <>
      <LayerTrigger layer={layer} kind="dialog">
        {trigger}
      </LayerTrigger>
      <OnDemand isWanted={layer.isOpen}>
        <PopoverLayer layer={layer} label={label} placement={placement}>
          {children}
        </PopoverLayer>
      </OnDemand>
    </>
  );
}
