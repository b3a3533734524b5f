"use client";

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps } from "react-aria-components";
import { cx } from "./cx";

type Props = Omit<SwitchProps, "children" | "className"> & {
  children: ReactNode;
  description?: ReactNode;
  className?: string;
};

export function Switch({ children, description, className, ...props }: Props) {
  return (
    <AriaSwitch
      {...props}
      className={cx(
        "group flex min-h-6 items-start gap-2 text-sm disabled:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:items-center",
        className,
      )}
    >
      <span className="keep-colour mt-px flex h-4.5 w-8 shrink-0 items-center rounded-pill bg-ink-3 p-0.5 transition-colors duration-100 group-selected:bg-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus group-disabled:opacity-50">
        <span className="size-3.5 rounded-pill bg-white transition-transform duration-100 group-selected:translate-x-3.5 rtl:group-selected:-translate-x-3.5" />
      </span>
      <span className="flex min-w-0 flex-col">
        {children}
        {description && <span className="text-xs text-ink-3">{description}</span>}
      </span>
    </AriaSwitch>
  );
}
