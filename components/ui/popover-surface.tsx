"use client";

import { Popover as AriaPopover, type PopoverProps } from "react-aria-components";
import { cx } from "./cx";

/** The floating white sheet under menus, selects and popovers. */
export function PopoverSurface({
  className,
  ...props
}: Omit<PopoverProps, "className"> & { className?: string }) {
  return (
    <AriaPopover
      offset={4}
      {...props}
      className={cx(
        "overflow-auto rounded-panel bg-surface text-sm text-ink shadow-float outline-none entering:animate-[rise-in_140ms_ease-out] forced-colors:border",
        className,
      )}
    />
  );
}
