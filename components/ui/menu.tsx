"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuTrigger, type Placement } from "react-aria-components";
import { PopoverSurface } from "./popover-surface";

type MenuProps = {
  label: string;
  /** A Button or IconButton. */
  trigger: ReactNode;
  children: ReactNode;
  placement?: Placement;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Menu({ label, trigger, children, placement, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      {trigger}
      <PopoverSurface placement={placement ?? "bottom start"} className="min-w-48">
        <AriaMenu aria-label={label} className="max-h-96 overflow-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </PopoverSurface>
    </MenuTrigger>
  );
}
