"use client";

import { lazy, type ReactNode } from "react";
import { LayerTrigger } from "./layer-trigger";
import { OnDemand } from "./on-demand";
import { useLayer } from "./use-layer";

const DrawerLayer = lazy(() => import("./drawer-layer"));

export type DrawerProps = {
  title: string;
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  side?: "end" | "bottom";
  children: ReactNode | ((controls: { close: () => void }) => ReactNode);
  footer?: ReactNode;
};

/** A panel at the end of the screen (at the bottom on phones when asked), loaded when first opened. */
export function Drawer({ trigger, isOpen, onOpenChange, ...sheet }: DrawerProps) {
  const layer = useLayer({ isOpen, onOpenChange });
  return (
    <>
      {trigger && (
        <LayerTrigger layer={layer} kind="dialog">
          {trigger}
        </LayerTrigger>
      )}
      <OnDemand isWanted={layer.isOpen}>
        <DrawerLayer {...sheet} isOpen={layer.isOpen} onOpenChange={layer.setOpen} />
      </OnDemand>
    </>
  );
}
