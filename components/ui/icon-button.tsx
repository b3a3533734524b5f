"use client";

import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  TooltipTrigger,
} from "react-aria-components";
import { type ButtonVariant, buttonClasses, type ControlSize } from "./button-classes";
import { cx } from "./cx";
import { Spinner } from "./spinner";
import { TooltipBubble, type TooltipPlacement } from "./tooltip-bubble";

type IconButtonProps = Omit<AriaButtonProps, "className" | "children"> & {
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ControlSize;
  placement?: TooltipPlacement;
  className?: string;
};

export function IconButton({
  label,
  icon,
  variant = "ghost",
  size = "sm",
  placement = "bottom",
  className,
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        {...props}
        aria-label={label}
        className={cx(buttonClasses(variant, size, true), className)}
      >
        {props.isPending ? <Spinner size={14} /> : icon}
      </AriaButton>
      <TooltipBubble placement={placement}>{label}</TooltipBubble>
    </TooltipTrigger>
  );
}
