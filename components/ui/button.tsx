"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { type ButtonVariant, buttonClasses, type ControlSize } from "./button-classes";
import { cx } from "./cx";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children"> & {
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
    <AriaButton {...props} className={cx(buttonClasses(variant, size), className)}>
      {props.isPending ? <Spinner size={14} /> : icon}
      {children}
    </AriaButton>
  );
}
