"use client";

import { lazy, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { OnDemand } from "./on-demand";
import { PartBoundary } from "./part-boundary";
import { useHint } from "./use-hint";

const HintBubble = lazy(() => import("./hint-bubble"));

export type TooltipPlacement = "top" | "bottom" | "start" | "end" | "left" | "right";

type TooltipProps = {
  text: ReactNode;
  /** One element that can take the focus. */
  children: ReactNode;
  placement?: TooltipPlacement;
  delayMs?: number;
  /** Whether the text says more than the name of the element, and is to be read out with it. */
  describes?: boolean;
  isDisabled?: boolean;
};

/** A short hint on hover and keyboard focus, loaded when it is first shown. */
export function Tooltip(props: TooltipProps) {
  const { text, children, placement, delayMs = 400, describes = true, isDisabled = false } = props;
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const trigger = useRef<Element>(null);
  const [isOpen, setOpen] = useState(false);
  const hint = useHint((next) => setOpen(next && !isDisabled), delayMs);

  useLayoutEffect(() => {
    const element = box.current?.firstElementChild ?? null;
    trigger.current = element;
    if (!isOpen || !describes) return;
    element?.setAttribute("aria-describedby", id);
    return () => element?.removeAttribute("aria-describedby");
  }, [isOpen, describes, id]);

  return (
    <span ref={box} role="presentation" className="contents" {...hint}>
      {children}
      <OnDemand isWanted={isOpen}>
        <PartBoundary>
          <HintBubble
            id={id}
            trigger={trigger}
            isOpen={isOpen}
            onOpenChange={setOpen}
            placement={placement}
          >
            {text}
          </HintBubble>
        </PartBoundary>
      </OnDemand>
    </span>
  );
}
