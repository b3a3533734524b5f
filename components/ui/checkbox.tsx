"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";
import { cx } from "./cx";

type Props = Omit<CheckboxProps, "children" | "className"> & {
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
};

export function Checkbox({ children, description, className, ...props }: Props) {
  return (
    <AriaCheckbox
      {...props}
      className={cx(
        "group flex min-h-6 items-start gap-2 text-sm disabled:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:items-center",
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={cx(
              "keep-colour mt-px flex size-4 shrink-0 items-center justify-center rounded-sm border transition-colors duration-100 group-focus-visible:outline-2 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus",
              isSelected || isIndeterminate
                ? "border-accent bg-accent text-on-accent"
                : "border-line-field bg-surface group-hover:border-ink-3 group-invalid:border-danger",
            )}
          >
            {isIndeterminate && <Minus aria-hidden size={12} strokeWidth={3} />}
            {isSelected && !isIndeterminate && <Check aria-hidden size={12} strokeWidth={3} />}
          </span>
          <span className="flex min-w-0 flex-col">
            {children}
            {description && <span className="text-xs text-ink-3">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
