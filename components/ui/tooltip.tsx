"use client";

import type { ComponentProps, ReactNode } from "react";
import { Focusable, TooltipTrigger } from "react-aria-components";
import { TooltipBubble, type TooltipPlacement } from "./tooltip-bubble";

type TooltipProps = {
  text: ReactNode;
  children: ComponentProps<typeof Focusable>["children"];
  placement?: TooltipPlacement;
  delayMs?: number;
};

/** A short hint on hover and focus; the child is something that can take the focus. */
export function Tooltip({ text, children, placement, delayMs = 400 }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <TooltipBubble placement={placement}>{text}</TooltipBubble>
    </TooltipTrigger>
  );
}
