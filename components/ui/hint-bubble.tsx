"use client";

import type { ReactNode, RefObject } from "react";
import { Tooltip as AriaTooltip, TooltipTriggerStateContext } from "react-aria-components";
import type { TooltipPlacement } from "./tooltip";

type HintBubbleProps = {
  id: string;
  trigger: RefObject<Element | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  placement?: TooltipPlacement;
  children: ReactNode;
};

/** The open bubble beside what it explains. */
export default function HintBubble(props: HintBubbleProps) {
  const { isOpen, onOpenChange } = props;
  const state = {
    isOpen,
    open: () => onOpenChange(true),
    close: () => onOpenChange(false),
    shouldSkipAnimation: false,
  };
  return (
    <TooltipTriggerStateContext value={state}>
      <AriaTooltip
        triggerRef={props.trigger}
        offset={6}
        placement={props.placement ?? "top"}
        className="max-w-64 rounded-control bg-ink px-2 py-1 text-xs text-surface shadow-float entering:animate-[fade-in_100ms_ease-out] forced-colors:border"
      >
        <span id={props.id}>{props.children}</span>
      </AriaTooltip>
    </TooltipTriggerStateContext>
  );
}
