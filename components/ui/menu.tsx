"use client";

import { lazy, type ReactNode } from "react";
import type { Placement } from "react-aria-components";
import { LayerTrigger } from "./layer-trigger";
import { OnDemand } from "./on-demand";
import { useLayer } from "./use-layer";

const MenuLayer = lazy(() => import("./menu-layer"));

type MenuProps = {
  label: string;
  /** A Button or IconButton. */
  trigger: ReactNode;
  children: ReactNode;
  placement?: Placement;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A button and the menu it opens; the menu is loaded when it is first opened. */
export function Menu({ label, trigger, children, placement, onOpenChange }: MenuProps) {
  const layer = useLayer({ onOpenChange });
  return (
    <>
      <LayerTrigger layer={layer} kind="menu">
        {trigger}
      </LayerTrigger>
      <OnDemand isWanted={layer.isOpen}>
        <MenuLayer
          label={label}
          trigger={layer.trigger}
          isOpen={layer.isOpen}
          onOpenChange={layer.setOpen}
          startsAt={layer.startsAt}
          placement={placement}
        >
          {children}
        </MenuLayer>
      </OnDemand>
    </>
  );
}
