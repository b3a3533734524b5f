"use client";

import type { ReactNode } from "react";
import { type ButtonVariant, buttonClasses, type ControlSize } from "./button-classes";
import { cx } from "./cx";
import { PressButton, type PressButtonProps } from "./press-button";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<PressButtonProps, "className" | "children"> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ControlSize;
  icon?: ReactNode;
  className?: string;
};

export function Button({
  children,
  variant = "secondary",
  size = "md",
  icon,
  className,
  ...props
}: ButtonProps) {
  return (
    <PressButton {...props} className={cx(buttonClasses(variant, size), className)}>
      {props.isPending ? <Spinner size={14} /> : icon}
      {children}
    </PressButton>
  );
}
