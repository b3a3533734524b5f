"use client";

import type { ReactNode, RefObject } from "react";
import { Menu as AriaMenu, type Placement } from "react-aria-components";
import { MenuContents } from "./menu-contents";
import { PopoverSurface } from "./popover-surface";

export type MenuLayerProps = {
  label: string;
  trigger: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Where the keyboard starts. */
  startsAt: "first" | "last";
  placement?: Placement;
  children: ReactNode;
};

/** An open menu beside its button. */
export default function MenuLayer(props: MenuLayerProps) {
  const { label, trigger, isOpen, onOpenChange, startsAt, placement, children } = props;
  return (
    <PopoverSurface
      triggerRef={trigger}
      trigger="MenuTrigger"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={placement ?? "bottom start"}
      className="min-w-48"
    >
      <MenuContents>
        <AriaMenu
          aria-label={label}
          autoFocus={startsAt}
          onClose={() => onOpenChange(false)}
          className="max-h-96 overflow-auto p-1 outline-none"
        >
          {children}
        </AriaMenu>
      </MenuContents>
    </PopoverSurface>
  );
}
