"use client";

import { Check } from "lucide-react";
import { MenuItem as AriaMenuItem, Text } from "react-aria-components";
import { cx } from "./cx";
import { Kbd } from "./kbd";
import type { MenuItemProps } from "./menu-parts";

/** An entry as it is drawn in an open menu. */
export function MenuLayerItem(props: MenuItemProps) {
  const { children, icon, isDanger, isChecked, shortcut, description, ...item } = props;
  return (
    <AriaMenuItem
      {...item}
      textValue={children}
      className={cx(
        "flex min-h-7.5 items-center gap-2 rounded-control px-2 py-1 text-sm outline-none focus:bg-hover disabled:opacity-50 pointer-coarse:min-h-11 forced-colors:focus:outline-2",
        isDanger && "text-danger",
      )}
    >
      {icon && <span className={cx("flex shrink-0", !isDanger && "text-ink-2")}>{icon}</span>}
      <span className="flex min-w-0 grow flex-col">
        <Text slot="label" className="truncate">
          {children}
        </Text>
        {description && (
          <Text slot="description" className="text-xs text-ink-3">
            {description}
          </Text>
        )}
      </span>
      {shortcut && (
        <span className="flex touch-only:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
      {isChecked && <Check aria-hidden size={16} className="shrink-0 text-accent-ink" />}
    </AriaMenuItem>
  );
}
