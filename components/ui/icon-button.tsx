"use client";

import type { ReactNode } from "react";
import { type ButtonVariant, buttonClasses, type ControlSize } from "./button-classes";
import { cx } from "./cx";
import { PressButton, type PressButtonProps } from "./press-button";
import { Spinner } from "./spinner";
import { Tooltip, type TooltipPlacement } from "./tooltip";

type IconButtonProps = Omit<PressButtonProps, "className" | "children"> & {
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
    <Tooltip text={label} placement={placement} delayMs={500} describes={false}>
      <PressButton
        {...props}
        aria-label={label}
        className={cx(buttonClasses(variant, size, true), className)}
      >
        {props.isPending ? <Spinner size={14} /> : icon}
      </PressButton>
    </Tooltip>
  );
}
