"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip } from "react-aria-components";

export type TooltipPlacement = "top" | "bottom" | "start" | "end" | "left" | "right";

/** The bubble alone, for a trigger that is written out by hand. */
export function TooltipBubble(props: { children: ReactNode; placement?: TooltipPlacement }) {
  return (
    <AriaTooltip
      offset={6}
      placement={props.placement ?? "top"}
      className="max-w-64 rounded-control bg-ink px-2 py-1 text-xs text-surface shadow-float entering:animate-[fade-in_100ms_ease-out] forced-colors:border"
    >
      {props.children}
    </AriaTooltip>
  );
}
