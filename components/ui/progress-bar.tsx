"use client";

import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { cx } from "./cx";

type ProgressBarProps = {
  label: string;
  /** Per cent from 0 to 100; left out while it is not known. */
  value?: number;
  hideLabel?: boolean;
};

export function ProgressBar({ label, value, hideLabel = false }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value}
      isIndeterminate={value === undefined}
      className="flex flex-col gap-1"
    >
      {({ percentage, valueText }) => (
        <>
          <span className={cx("flex justify-between gap-2 text-xs", hideLabel && "sr-only")}>
            <Label>{label}</Label>
            <span className="text-ink-3 tabular-nums">{valueText}</span>
          </span>
          <span className="block h-1 overflow-hidden rounded-pill bg-pressed forced-colors:border">
            <span
              className={cx(
                "keep-colour block h-full rounded-pill bg-accent transition-[width] duration-200",
                percentage === undefined && "w-1/3 animate-[pulse-soft_1.2s_infinite]",
              )}
              style={percentage === undefined ? undefined : { width: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
